import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import { figureSections } from '../../../shared/report/registry.ts';
import { computeFigures, createReport } from '../../../shared/report/report.ts';
import expected from '../../data/association-2016.expected.json' with { type: 'json' };
import { keeping } from '../records/keeping.ts';
import { association2016 } from './association2016.ts';

const report = createReport(association2016, 2016, vocabularies);
const declared = figureSections(vocabularies).flatMap(({ figures }) => figures);

describe('the fictional association in 2016', () => {
  it.each(expected.figures)('$id is what an independent computation found', (figure) => {
    expect(report.figures.find(({ id }) => id === figure.id)).toStrictEqual(figure);
  });
});

describe('the registry', () => {
  it('declares each expected figure once, and no other', () => {
    expect(declared.map(({ id }) => id).toSorted()).toEqual(expected.figures.map(({ id }) => id).toSorted());
  });

  it('adds a course by its code list alone', () => {
    const courses = [{ code: 'mediate', record: 'mediation', label: 'Médiation' }];
    const ids = createReport(association2016, 2016, { ...vocabularies, courses }).figures.map(({ id }) => id);
    expect(ids).toContain('training.mediation.days');
    expect(ids).not.toContain('training.financer_gerer.days');
  });
});

describe('a report', () => {
  it('lists the records of a figure when it is asked to', () => {
    const withRecords = createReport(association2016, 2016, vocabularies, { withRecords: true });
    expect(report.figures.every((figure) => !('records' in figure))).toBe(true);
    expect(withRecords.figures.find(({ id }) => id === 'jobs.created')?.records).toContain('J001');
  });

  it('of no records at all has zeros, and null where there is nothing to divide by', () => {
    const empty = createReport(keeping({}), 2016, vocabularies).figures;
    for (const { value, unit, base, previous } of empty) {
      expect(value).toBe(unit === 'count' || unit === 'hours' ? 0 : null);
      expect(previous).toBe(value);
      expect(base ?? 0).toBe(0);
    }
  });

  it('names the rows of a breakdown in French', () => {
    const labels = computeFigures(association2016, 2016, vocabularies)
      .find(({ id }) => id === 'accueil.by_prescriber')
      ?.breakdown?.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['bouche à oreille', 'ADIE']));
  });

  it('does not change the records', () => {
    const before = structuredClone(association2016);
    createReport(association2016, 2015, vocabularies);
    expect(association2016).toEqual(before);
  });
});
