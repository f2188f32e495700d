import type { Vocabularies } from '../../domain/association.ts';
import type { AssociationRecords } from '../../domain/records.ts';
import type { Contribution, FigureDeclaration, Measure, MeasuredFigure } from '../figure.ts';
import { createRecordIndex } from '../recordIndex.ts';
import { everySection } from '../registry.ts';
import { createReportYear } from '../reportYear.ts';
import { withoutOutsiders } from './withoutOutsiders.ts';

/** The ids of the records that count in the same way; `as` is that of their contributions. */
export type CountedAlike = { as?: string; ids: readonly string[] };

/**
 * A figure as it is kept for ever: its numbers, and which records they rest on. Of a record stands here its id and where it
 * counts, which is no more than what is left of somebody who was erased; no name, no date, no text of theirs.
 */
export type FrozenFigure = FigureDeclaration &
  Omit<Measure, 'records' | 'contributions'> & { section: string; counted: readonly CountedAlike[] };

/** Every figure of a year, those that only the document shows too, from the records as they are. */
export const freezeFigures = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
): FrozenFigure[] => {
  const seen = createReportYear(records, year, createRecordIndex(records), vocabularies);
  const anonymous = withoutOutsiders(records.enrolments);
  return everySection(vocabularies)
    .flatMap((section) => section.measure(seen))
    .map(({ records: _, contributions, ...figure }: MeasuredFigure) => ({
      ...figure,
      counted: alike(figure.counts === 'enrolments' ? anonymous(contributions) : contributions),
    }));
};

const alike = (contributions: readonly Contribution[]): CountedAlike[] =>
  [...Map.groupBy(contributions, ({ as }) => as)].map(([as, those]) => ({
    ...(as !== undefined && { as }),
    ids: those.map(({ id }) => id),
  }));
