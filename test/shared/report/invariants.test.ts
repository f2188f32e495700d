import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { createReport, type ReportFigure } from '../../../shared/report/report.ts';
import { anyRecords } from './anyRecords.ts';

const figuresOf = (records: AssociationRecords, year = 2016) =>
  new Map(
    createReport(records, year, vocabularies, { withRecords: true }).figures.map((figure) => [figure.id, figure]),
  );

const always = (check: (figures: ReadonlyMap<string, ReportFigure>, records: AssociationRecords) => void) =>
  fc.assert(fc.property(anyRecords, (records) => check(figuresOf(records), records)));

type Row = { at?: string; start?: string; date?: string; end?: string };

const mapTables = (
  records: AssociationRecords,
  change: <Each extends Row>(rows: Each[]) => Each[],
): AssociationRecords => ({
  ...records,
  sheets: change(records.sheets),
  episodes: change(records.episodes),
  appointments: change(records.appointments),
  referrals: change(records.referrals),
  jobCreations: change(records.jobCreations),
  gatherings: change(records.gatherings),
  trainingDays: change(records.trainingDays),
  interventions: change(records.interventions),
});

const dateOf = ({ at, start, date }: Row): string => at ?? start ?? date ?? '';

const withoutLaterEnd = <Each extends Row>(row: Each): Each =>
  (row.end ?? '') < '2017' ? row : { ...row, end: undefined };

const withoutRecords = ({ records, ...figure }: ReportFigure) => figure;

const sumOf = (breakdown: Record<string, number | null>) =>
  Object.values(breakdown).reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);

const isDistribution = ({ id }: ReportFigure) => /\.by_|_distribution$|^places\.use$/.test(id);
/** Sums of what the records hold, not counts of them. */
const isTotal = ({ id }: ReportFigure) => /^jobs\.created$|\.people$|^external\.trainees$/.test(id);

/** What the base and the missing of a figure add up to. */
const wholes = {
  'accueil.projects': ['by_month', 'by_territory', 'lille_pct', 'mel_pct'].map((id) => `accueil.${id}`),
  'accueil.persons': [
    'women_pct',
    'by_age',
    'age_mean',
    'by_employment',
    'by_diploma',
    'bac5_pct',
    'by_prescriber',
  ].map((id) => `accueil.${id}`),
  'creation.active': ['women_pct', 'by_territory', 'mel_pct', 'lille_qpv_pct', 'by_domain'].map(
    (id) => `creation.${id}`,
  ),
  'creation.holders': ['creation.age_mean', 'creation.jobseekers_pct'],
  'amorcage.holders': ['women_pct', 'under25_pct', 'below_bac_pct', 'are_pct', 'qpv_pct', 'engaged_pct'].map(
    (id) => `amorcage.${id}`,
  ),
};

describe('whatever the records', () => {
  it('the stock of a phase at the start, and what begins, less what ends, is the stock at the end', () =>
    always((figures) => {
      for (const phase of ['accueil', 'maturation', 'creation', 'suivi_post']) {
        const of = (movement: string) => figures.get(`phases.${movement}.${phase}`)?.value ?? Number.NaN;
        expect(of('stock_start') + of('in') - of('out')).toBe(of('stock_end'));
      }
    }));

  it('the stock at the start is the stock at the end of the year before', () =>
    always((figures) => {
      for (const phase of ['accueil', 'maturation', 'creation', 'suivi_post']) {
        expect(figures.get(`phases.stock_start.${phase}`)?.value).toBe(
          figures.get(`phases.stock_end.${phase}`)?.previous,
        );
      }
    }));

  it('a distribution adds up to its value, another breakdown to no more', () =>
    always((figures) => {
      for (const figure of figures.values()) {
        if (figure.breakdown === undefined) continue;
        if (isDistribution(figure)) expect(sumOf(figure.breakdown)).toBe(figure.value);
        else expect(sumOf(figure.breakdown)).toBeLessThanOrEqual(figure.value ?? 0);
      }
    }));

  it('those with an answer and those without are everybody', () =>
    always((figures) => {
      for (const [whole, ids] of Object.entries(wholes)) {
        for (const figure of ids.map((id) => figures.get(id))) {
          expect((figure?.base ?? figure?.value ?? 0) + (figure?.missing ?? 0)).toBe(figures.get(whole)?.value);
        }
      }
    }));

  it('a count counts the records that it lists, each once', () =>
    always((figures) => {
      for (const figure of figures.values()) {
        expect(new Set(figure.records).size).toBe(figure.records?.length);
        if (figure.unit === 'count' && !isTotal(figure)) expect(figure.records).toHaveLength(figure.value ?? -1);
      }
    }));

  it('a percentage is that of its records in its base', () =>
    always((figures) => {
      for (const { unit, value, base, records = [] } of figures.values()) {
        if (unit !== 'percent' || base == null) continue;
        if (base === 0) expect(value).toBeNull();
        else expect(Math.abs((value ?? Number.NaN) - (100 * records.length) / base)).toBeLessThanOrEqual(0.5);
      }
    }));

  it('the total of the courses is the sum of each column', () =>
    always((figures) => {
      for (const column of ['days', 'trainees', 'employees', 'volunteers', 'holders']) {
        const courses = vocabularies.courses.map(
          ({ record }) => figures.get(`training.${record}.${column}`)?.value ?? 0,
        );
        expect(figures.get(`training.total.${column}`)?.value).toBe(courses.reduce((sum, value) => sum + value, 0));
      }
    }));

  it('the year before reads the same in its own report', () =>
    always((figures, records) => {
      for (const { id, value } of figuresOf(records, 2015).values()) expect(figures.get(id)?.previous).toBe(value);
    }));

  it('the order of the records does not matter', () =>
    always((figures, records) => {
      const again = figuresOf(mapTables(records, (rows) => rows.toReversed()));
      expect([...again.values()].map(withoutRecords)).toEqual([...figures.values()].map(withoutRecords));
    }));

  it('what is dated after the year changes nothing', () =>
    always((figures, records) => {
      const known = mapTables(records, (rows) => rows.filter((row) => dateOf(row) < '2017').map(withoutLaterEnd));
      expect(figuresOf(known)).toEqual(figures);
    }));
});
