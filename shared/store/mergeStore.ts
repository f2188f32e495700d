import type { PersonMerge } from '../domain/samePersons.ts';
import { atVersion, notThere } from './conditions.ts';
import { mergeKey, mergesKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';

/** Every statement « A is B », taken back or not, the oldest first; and how often they changed. */
export type Merges = { merges: PersonMerge[]; version: number };

/** Who was found to be whom. All of it is read at once, and changes under one version: no two statements contradict. */
export const createMergeStore = (table: Table) => ({
  /** Who is whom? */
  all: async (): Promise<Merges> => {
    const items = await table.query({ partition: mergesKey.PK });
    const merges = items.flatMap(({ merge }) => (merge === undefined ? [] : [merge as PersonMerge]));
    const version = items.find(({ SK }) => SK === mergesKey.SK)?.version ?? 0;
    return { merges: merges.toSorted((a, b) => a.at - b.at), version: version as number };
  },

  /** Writes what was decided on a version; false when somebody else said something meanwhile. */
  record: async (writes: readonly Write[]): Promise<boolean> => (await table.transact(writes)).done,
});

export type MergeStore = ReturnType<typeof createMergeStore>;

/** Says it, or says it anew as taken back: in the transaction of what else it causes. */
export const mergeWrites = (merge: PersonMerge, version: number): Write[] => {
  const unchanged = version === 0 ? notThere : atVersion(version);
  return [
    { put: { ...mergesKey, version: version + 1 }, onlyIf: unchanged },
    { put: { ...mergeKey(merge.id), merge } satisfies Item },
  ];
};
