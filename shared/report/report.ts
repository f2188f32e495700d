import type { Vocabularies } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { FigureResult, Measure, MeasuredFigure, Section, Unit } from './figure.ts';
import { maskFigures } from './mask/maskFigures.ts';
import { everySection, figureSections } from './registry.ts';
import { createReportYears, type ReportYear } from './reportYear.ts';
import { scopeQuery } from './scope/readScope.ts';
import { restrictTo } from './scope/restrictTo.ts';
import { isToldApart, type Scope } from './scope/scope.ts';

/** A figure as the report's JSON writes it, null where it is masked: the breakdown by code, the ids of the records when they are asked for. */
export type ReportFigure = Pick<Measure, 'value' | 'masked' | 'base' | 'range' | 'missing'> & {
  id: string;
  unit: Unit;
  breakdown?: Record<string, number | null>;
  previous: number | null;
  previousMasked?: true;
  records?: readonly string[];
};

/** `scope`: the codes and ids of what was asked for, by parameter, where not everything was. */
export type Report = {
  year: number;
  masked?: true;
  scope?: Readonly<Record<string, string>>;
  figures: readonly ReportFigure[];
};

/**
 * `scope`: what the figures are restricted to; those that cannot be are left out. `masked`: for others than the association, as
 * small counts of persons are nobody else's. What is for a funder is always.
 */
type Asked = { scope?: Scope; masked?: boolean };

/** `everyOne`: those that only the report as a document shows, too. */
type Wanted = Asked & { everyOne?: boolean };

/** Every figure of the year and of the year before, with its texts and its records. */
export const computeFigures = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  { scope = {}, masked = false, everyOne = false }: Wanted = {},
): FigureResult[] => {
  const { reported, previous } = createReportYears(restrictTo(records, scope), year, vocabularies);
  const measure = masked || scope.funder ? measureMasked : measurePlain;
  const sections = everyOne ? everySection(vocabularies) : figureSections(vocabularies);
  const before = new Map(measure(sections, previous).map((figure) => [figure.id, figure]));
  return measure(sections, reported)
    .filter(({ counts }) => isToldApart(scope, counts))
    .map((figure) => ({ ...figure, ...beforeOf(before.get(figure.id)) }));
};

type MeasureYear = (sections: readonly Section[], year: ReportYear) => MeasuredFigure[];

const measurePlain: MeasureYear = (sections, year) => sections.flatMap((section) => section.measure(year));

/** All figures are protected together, also when not all are asked for: elsewhere the others are told. */
const measureMasked: MeasureYear = (sections, year) => {
  const asked = new Set(sections.map(({ id }) => id));
  const { vocabularies } = year;
  const every = measurePlain(everySection(vocabularies), year);
  return maskFigures(every, vocabularies).filter(({ section }) => asked.has(section));
};

const beforeOf = (figure: MeasuredFigure | undefined) => ({
  previous: figure?.value ?? null,
  ...(figure?.masked && { previousMasked: figure.masked }),
});

/** The report of a year, ready for JSON. */
export const createReport = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  { withRecords = false, ...asked }: Asked & { withRecords?: boolean } = {},
): Report => {
  const scope = scopeQuery(asked.scope ?? {});
  const isMasked = asked.masked === true || asked.scope?.funder !== undefined;
  return {
    year,
    ...(isMasked && { masked: true }),
    ...(Object.keys(scope).length > 0 && { scope }),
    figures: computeFigures(records, year, vocabularies, asked).map((figure) =>
      toReportFigure(figure, { withRecords }),
    ),
  };
};

/** A figure ready for JSON. */
export const toReportFigure = (
  figure: Omit<FigureResult, 'records' | 'contributions' | 'inEnglish'> & { records?: readonly string[] },
  { withRecords = false } = {},
): ReportFigure => {
  const { id, value, masked, unit, breakdown, base, range, missing, previous, previousMasked, records } = figure;
  return {
    id,
    value,
    ...(masked && { masked }),
    unit,
    ...(breakdown && { breakdown: Object.fromEntries(breakdown.map((row) => [row.code, row.value])) }),
    ...(base !== undefined && { base }),
    ...(range && { range }),
    ...(missing !== undefined && { missing }),
    previous,
    ...(previousMasked && { previousMasked }),
    ...(withRecords && records && { records }),
  };
};
