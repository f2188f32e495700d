import { addDays } from '../domain/days.ts';
import { toInstant } from '../domain/paris.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { compareFigures } from '../report/edition/compareFigures.ts';
import { type FrozenFigure, freezeFigures } from '../report/edition/frozenFigures.ts';
import { type ExplainedCorrection, explainCorrections } from './explainCorrections.ts';
import type { Stores } from './jalon.ts';
import { publishingTexts as words } from './publishingTexts.ts';
import { readEdition } from './readEdition.ts';

/**
 * A moment of what was known of a year: an edition, now, or the evening of a day by what the journals of the journeys had
 * recorded. The year itself is always seen as of its last day.
 */
export type Moment = { kind: 'edition'; number: number } | { kind: 'day'; day: PlainDate } | { kind: 'now' };

type Asking = Pick<Stores, 'association' | 'records' | 'journeys' | 'merges' | 'editions'>;

/** Every figure of a year that changed between two moments, with the records that did it; or why that cannot be told. */
export const whyChanged = async (
  stores: Asking,
  year: number,
  { from, to }: { from: Moment; to: Moment },
): Promise<{ corrections: ExplainedCorrection[] } | { refused: string }> => {
  const everything = await stores.records.everything();
  const [earlier, later] = [
    await figuresAt(stores, year, from, everything),
    await figuresAt(stores, year, to, everything),
  ];
  if ('refused' in earlier) return earlier;
  if ('refused' in later) return later;
  const corrections = compareFigures(earlier.figures, later.figures);
  return { corrections: await explainCorrections(stores, corrections, everything) };
};

const figuresAt = async (
  stores: Asking,
  year: number,
  moment: Moment,
  everything: AssociationRecords,
): Promise<{ figures: readonly FrozenFigure[] } | { refused: string }> => {
  const { editions, association } = stores;
  const { vocabularies } = association;
  if (moment.kind === 'edition') {
    const found = await readEdition(editions, year, moment.number);
    if (found) return found.edition;
    const last = (await editions.ofYear(year)).at(-1)?.number ?? 0;
    return { refused: words.unknownEdition(year, moment.number, last) };
  }
  if (moment.kind === 'now') return { figures: freezeFigures(everything, year, vocabularies) };
  // Journals are replayed with all of the journey's rules, which a page that asks for no day need not load.
  const { recordsKnownBy } = await import('./recordsKnownBy.ts');
  const seen = await recordsKnownBy(stores, toInstant(`${addDays(moment.day, 1)}T00:00`));
  return { figures: freezeFigures(seen, year, vocabularies) };
};
