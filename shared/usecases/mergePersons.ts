import { refuse } from '../domain/refusals.ts';
import type { Stores } from './jalon.ts';
import { type SaidMerge, type SamePerson, type Saying, say, statement } from './personMerges.ts';

/** A colleague says that one person is another one. No record is rewritten; the same command says it once. */
export const mergePersons = async (
  { merges, records }: Pick<Stores, 'merges' | 'records'>,
  same: SamePerson,
  saying: Saying,
): Promise<SaidMerge> => {
  const known = await Promise.all([same.personId, same.isPersonId].map(records.person));
  if (known.includes(undefined)) return { refusal: refuse('unknownPerson', []) };
  return say(merges, (now) => {
    const merge = now.merges.find(({ id }) => id === saying.commandId);
    return merge ? { merge } : statement(now, same, saying);
  });
};
