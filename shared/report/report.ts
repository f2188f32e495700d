import type { Vocabularies } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { FigureResult, Measure, Unit } from './figure.ts';
import { everySection, figureSections } from './registry.ts';
import { createReportYears } from './reportYear.ts';
import { scopeQuery } from './scope/readScope.ts';
import { restrictTo } from './scope/restrictTo.ts';
import { isToldApart, type Scope } from './scope/scope.ts';

/** A figure as the report's JSON writes it: the breakdown by code, the ids of the records when they are asked for. */
export type ReportFigure = Pick<Measure, 'value' | 'base' | 'range' | 'missing'> & {
  id: string;
  unit: Unit;
  breakdown?: Record<string, number>;
  previous: number | null;
  records?: readonly string[];
};

/** `scope`: the codes and ids of what was asked for, by parameter, where not everything was. */
export type Report = { year: number; scope?: Readonly<Record<string, string>>; figures: readonly ReportFigure[] };

/** `scope`: what the figures are restricted to. Those that cannot be are left out. */
type Asked = { scope?: Scope };

/** `everyOne`: those that only the report as a document shows, too. */
type Wanted = Asked & { everyOne?: boolean };

/** Every figure of the year and of the year before, with its texts and its records. */
export const computeFigures = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  { scope = {}, everyOne = false }: Wanted = {},
): FigureResult[] => {
  const { reported, previous } = createReportYears(restrictTo(records, scope), year, vocabularies);
  return (everyOne ? everySection : figureSections)(vocabularies)
    .flatMap((section) => {
      const before = section.measure(previous);
      return section.measure(reported).map((figure, n) => ({ ...figure, previous: before[n]?.value ?? null }));
    })
    .filter(({ counts }) => isToldApart(scope, counts));
};

/** The report of a year, ready for JSON. */
export const createReport = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  { withRecords = false, ...asked }: Asked & { withRecords?: boolean } = {},
): Report => {
  const scope = scopeQuery(asked.scope ?? {});
  return {
    year,
    ...(Object.keys(scope).length > 0 && { scope }),
    figures: computeFigures(records, year, vocabularies, asked).map((figure) =>
      toReportFigure(figure, { withRecords }),
    ),
  };
};

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
