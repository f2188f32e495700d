import type { Vocabularies } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { MeasuredFigure } from './figure.ts';
import { maskFigures } from './mask/maskFigures.ts';
import { createRecordIndex } from './recordIndex.ts';
import { everySection } from './registry.ts';
import { createReportYear, type ReportYear } from './reportYear.ts';

/** Every figure of a year and of the years before it, each as of its own last day. */
export type FigureHistory = {
  year: number;
  /** the year first, then back in time */
  years: readonly number[];
  /** the first one in which a phase of a journey began: before it there are no records, which is not the same as nothing done */
  firstYear: number;
  facts: ReportYear;
  has: (id: string) => boolean;
  /** Every figure of the year itself, in the order of the registry, as they are: for the checks. */
  figures: readonly MeasuredFigure[];
  /** Masked where the history is. Throws for an id that no figure has, and for a year that is not among `years`. */
  figure: (id: string, year?: number) => MeasuredFigure;
};

/**
 * The figures of `year` and of the years before it, `length` years in all; `masked` where they leave the association: then each
 * year keeps back its own small counts of persons.
 */
export const measureHistory = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  length: number,
  { masked = false }: { masked?: boolean } = {},
): FigureHistory => {
  const index = createRecordIndex(records);
  const sections = everySection(vocabularies);
  const years = Array.from({ length }, (_, back) => year - back);
  const facts = createReportYear(records, year, index, vocabularies);
  const measured = new Map(
    years.map((each) => {
      const seen = each === year ? facts : createReportYear(records, each, index, vocabularies);
      return [each, sections.flatMap((section) => section.measure(seen))] as const;
    }),
  );
  const told = new Map(
    [...measured].map(([each, figures]) => {
      const shown = masked ? maskFigures(figures, vocabularies) : figures;
      return [each, new Map(shown.map((figure) => [figure.id, figure]))];
    }),
  );
  return {
    year,
    years,
    firstYear: facts.records.episodes.reduce((first, { start }) => Math.min(first, Number(start.slice(0, 4))), year),
    facts,
    figures: measured.get(year) ?? [],
    has: (id) => told.get(year)?.has(id) ?? false,
    figure: (id, of = year) => {
      const figure = told.get(of)?.get(id);
      if (figure === undefined) throw new Error(`no figure ${id} in ${of}`);
      return figure;
    },
  };
};
