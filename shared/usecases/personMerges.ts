import type { CommandContext } from '../domain/journey/commands.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { badMerge, type PersonMerge } from '../domain/samePersons.ts';
import { type Merges, mergeWrites } from '../store/mergeStore.ts';
import type { Write } from '../store/table.ts';
import { insist } from './insist.ts';
import type { Stores } from './jalon.ts';

/** « A is B », and why. */
export type SamePerson = { personId: string; isPersonId: string; why?: string | undefined };

/** A colleague says something in Slack: `by` is their name. */
export type Saying = Pick<CommandContext, 'commandId' | 'at'> & { by: string };

export const toContext = ({ by: name, ...saying }: Saying) =>
  ({ ...saying, by: { kind: 'staff', name }, from: 'slack' }) as const;

/** The statement as it stands now. */
export type SaidMerge = { merge: PersonMerge } | { refusal: Refusal };

/** A statement with what is written for it: also in a transaction that does more. */
type Written = { merge: PersonMerge; writes: Write[] };

/** « A is B », or why that cannot be said. */
export const statement = (
  { merges, version }: Merges,
  { personId, isPersonId, why }: SamePerson,
  { commandId, at, by }: Saying,
): Written | { refusal: Refusal } => {
  const refusal = badMerge(merges, { personId, isPersonId });
  if (refusal) return { refusal };
  const merge = { id: commandId, personId, isPersonId, at, by, ...(why !== undefined && { why }) };
  return { merge, writes: mergeWrites(merge, version) };
};

/** The statement taken back; undefined where it does not stand. */
export const takenBack = (
  { merges, version }: Merges,
  mergeId: string,
  { commandId, at, by }: Saying,
): Written | undefined => {
  const standing = merges.find(({ id, undone }) => id === mergeId && undone === undefined);
  const merge = standing && { ...standing, undone: { id: commandId, at, by } };
  return merge && { merge, writes: mergeWrites(merge, version) };
};

/** Says something about who is whom, on the newest of what was said. */
export const say = async (
  merges: Stores['merges'],
  decide: (now: Merges) => Written | SaidMerge,
): Promise<SaidMerge> => {
  const said = await insist<SaidMerge>(async () => {
    const decided = decide(await merges.all());
    return !('writes' in decided) || (await merges.record(decided.writes)) ? decided : undefined;
  });
  return said ?? { refusal: refuse('changedMeanwhile', []) };
};
