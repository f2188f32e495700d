import type { Vocabularies } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { FigureResult, Measure, Unit } from './figure.ts';
import { figureSections } from './registry.ts';
import { createReportYears } from './reportYear.ts';

/** A figure as the report's JSON writes it: the breakdown by code, the ids of the records when they are asked for. */
export type ReportFigure = Pick<Measure, 'value' | 'base' | 'range' | 'missing'> & {
  id: string;
  unit: Unit;
  breakdown?: Record<string, number>;
  previous: number | null;
  records?: readonly string[];
};

export type Report = { year: number; figures: readonly ReportFigure[] };

/** Every figure of the year and of the year before, with its texts and its records. */
export const computeFigures = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
): FigureResult[] => {
  const { reported, previous } = createReportYears(records, year, vocabularies);
  return figureSections(vocabularies).flatMap((section) => {
    const before = section.measure(previous);
    return section.measure(reported).map((figure, n) => ({ ...figure, previous: before[n]?.value ?? null }));
  });
};

/** The report of a year, ready for JSON. */
export const createReport = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  options: { withRecords?: boolean } = {},
): Report => ({
  year,
  figures: computeFigures(records, year, vocabularies).map((figure) => toReportFigure(figure, options)),
});

/** A figure ready for JSON. */
export const toReportFigure = (
  figure: Omit<FigureResult, 'records' | 'contributions'> & { records?: readonly string[] },
  { withRecords = false } = {},
): ReportFigure => {
  const { id, value, unit, breakdown, base, range, missing, previous, records } = figure;
  return {
    id,
    value,
    unit,
    ...(breakdown && { breakdown: Object.fromEntries(breakdown.map((row) => [row.code, row.value])) }),
    ...(base !== undefined && { base }),
    ...(range && { range }),
    ...(missing !== undefined && { missing }),
    previous,
    ...(withRecords && records && { records }),
  };
};
