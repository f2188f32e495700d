import { refuse } from '../domain/refusals.ts';
import type { Stores } from './jalon.ts';
import { type SaidMerge, type Saying, say, takenBack } from './personMerges.ts';

/** Takes back that two persons are one, at any time: everything reads as before. */
export const separatePersons = (
  { merges }: Pick<Stores, 'merges'>,
  mergeId: string,
  saying: Saying,
): Promise<SaidMerge> =>
  say(merges, (now) => {
    const merge = now.merges.find(({ id }) => id === mergeId);
    if (merge?.undone?.id === saying.commandId) return { merge };
    return takenBack(now, mergeId, saying) ?? { refusal: refuse('notMerged', []) };
  });
