import type { AssociationRecords } from '../domain/records.ts';
import { type Correction, compareFigures } from '../report/edition/compareFigures.ts';
import { freezeFigures } from '../report/edition/frozenFigures.ts';
import type { EditionHead } from '../store/editionStore.ts';
import type { Stores } from './jalon.ts';
import { editionIn } from './readEdition.ts';

/** The last edition of a year, and what of it is another number by now, by the figure's id. */
export type Corrected = { head: EditionHead; byFigure: ReadonlyMap<string, Correction> };

/** Undefined where the report of the year was never published. */
export const correctedSince = async (
  { editions, association }: Pick<Stores, 'association' | 'editions'>,
  year: number,
  everything: AssociationRecords,
): Promise<Corrected | undefined> => {
  const head = (await editions.ofYear(year)).at(-1);
  if (!head) return undefined;
  const { figures } = await editionIn(editions, head);
  const corrections = compareFigures(figures, freezeFigures(everything, year, association.vocabularies));
  return { head, byFigure: new Map(corrections.map((correction) => [correction.figure.id, correction])) };
};
