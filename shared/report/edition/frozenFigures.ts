import type { Vocabularies } from '../../domain/association.ts';
import type { AssociationRecords } from '../../domain/records.ts';
import type { Contribution, FigureDeclaration, Measure } from '../figure.ts';
import { everySection } from '../registry.ts';
import { createReportYears } from '../reportYear.ts';
import { withoutOutsiders } from './withoutOutsiders.ts';

/** The ids of the records that count in the same way; `as` is that of their contributions. */
export type CountedAlike = { as?: string; ids: readonly string[] };

/**
 * A figure as it is kept for ever: its numbers, and which records they rest on. Of a record stands here its id and where it
 * counts, which is no more than what is left of somebody who was erased; no name, no date, no text of theirs.
 */
export type FrozenFigure = Omit<FigureDeclaration, 'inEnglish'> &
  Omit<Measure, 'records' | 'contributions'> & {
    section: string;
    /** the value for the year before, as of its last day */
    previous: number | null;
    counted: readonly CountedAlike[];
  };

/** Every figure of a year, those that only the document shows too, from the records as they are. */
export const freezeFigures = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
): FrozenFigure[] => {
  const { reported, previous } = createReportYears(records, year, vocabularies);
  const anonymous = withoutOutsiders(records.enrolments);
  return everySection(vocabularies).flatMap((section) => {
    const before = section.measure(previous);
    return section.measure(reported).map(({ records: _, inEnglish: __, contributions, ...figure }, n) => ({
      ...figure,
      previous: before[n]?.value ?? null,
      counted: alike(figure.counts === 'enrolments' ? anonymous(contributions) : contributions),
    }));
  });
};

const alike = (contributions: readonly Contribution[]): CountedAlike[] =>
  [...Map.groupBy(contributions, ({ as }) => as)].map(([as, those]) => ({
    ...(as !== undefined && { as }),
    ids: those.map(({ id }) => id),
  }));
