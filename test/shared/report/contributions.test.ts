import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import type { MeasuredFigure } from '../../../shared/report/figure.ts';
import { measureHistory } from '../../../shared/report/history.ts';
import { association2016 } from './association2016.ts';

const { figures, figure } = measureHistory(association2016, 2016, vocabularies, 1);
const withBreakdown = figures.filter(({ breakdown }) => breakdown !== undefined);
const answered = ({ contributions }: MeasuredFigure) => contributions.filter(({ as }) => as !== undefined);

describe('how each record counts in a figure', () => {
  it('gives its breakdown, row by row', () => {
    expect(withBreakdown.length).toBeGreaterThan(20);
    for (const { id, breakdown = [], contributions } of withBreakdown) {
      const tally = breakdown.map(({ code }) => contributions.filter(({ as }) => as === code).length);
      expect([id, tally]).toEqual([id, breakdown.map(({ value }) => value)]);
    }
  });

  it('gives the base of a share and who has no answer', () => {
    const shares = figures.filter(({ unit }) => unit === 'percent');
    expect(shares.length).toBeGreaterThan(15);
    for (const share of shares) {
      const { id, base, missing, records, contributions } = share;
      expect([id, answered(share).length]).toEqual([id, base]);
      expect([id, contributions.length - answered(share).length]).toEqual([id, missing]);
      expect(contributions.filter(({ as }) => as === 'oui').map((one) => one.id)).toEqual(records);
    }
  });

  it('gives a sum, and a mean', () => {
    const sumOf = (id: string) => answered(figure(id)).reduce((sum, { as }) => sum + Number(as), 0);
    expect(sumOf('jobs.created')).toBe(figure('jobs.created').value);
    expect(sumOf('training.trainee_hours')).toBe(figure('training.trainee_hours').value);
    const { value, base } = figure('accueil.age_mean');
    expect(Math.round(sumOf('accueil.age_mean') / Number(base))).toBe(value);
  });

  it('names every record that the value counts', () => {
    for (const { id, records, contributions } of figures) {
      const named = new Set(contributions.map((one) => one.id));
      expect([id, records.filter((record) => !named.has(record))]).toEqual([id, []]);
    }
  });
});
