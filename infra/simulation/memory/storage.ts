import type { Key } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { tableSchema } from '../../../shared/store/tableSchema.ts';
import { keep } from './keep.ts';
import { refuse } from './refuse.ts';
import { same } from './same.ts';
import { createShelves } from './shelves.ts';

/** What became of one item: undefined before it was there, and after it was deleted. */
export type Change = { before: Item | undefined; after: Item | undefined };

export type Storage = ReturnType<typeof createStorage>;

const { partitionKey, sortKey, byKind } = tableSchema;
const ownKeys = [partitionKey, sortKey];
const indexKeys = [byKind.partitionKey, byKind.sortKey];

/** The items of the table, and its index. */
export const createStorage = (onChange: (change: Change) => void) => {
  const items = createShelves(partitionKey, sortKey);
  const index = createShelves(byKind.partitionKey, byKind.sortKey, ownKeys);

  return {
    items,
    index,

    find: ({ PK, SK }: Key): Item | undefined => items.find(PK, SK),

    /** Makes the changes, and tells of those that change something, when all of them are made. */
    change: (changes: readonly Change[]): void => {
      const real = changes.filter(({ before, after }) => !same(before, after));
      for (const { before, after } of real) {
        items.replace(before, after);
        index.replace(before, after);
      }
      for (const change of real) onChange(change);
    },
  };
};

/** An item in the place of what is under its key. */
export const putOf = (storage: Storage, item: Item): Change => ({
  before: storage.find(keyOf(item)),
  after: keep(item) as Item,
});

/** The key of an item, which is a text in both parts; the index, where an item bears its keys, takes texts too. */
export const keyOf = (item: Item): Key => {
  for (const name of ownKeys) if (!isKey(item[name])) refuse(`${name} must be a text that is not empty`);
  for (const name of indexKeys)
    if (item[name] !== undefined && !isKey(item[name])) refuse(`${name} must be a text that is not empty, or absent`);
  return item as Key;
};

/** A key that is nothing else. */
export const bareKey = (key: Item): Key => {
  for (const name in key) if (name !== partitionKey && name !== sortKey) refuse(`${name} is no part of the key`);
  return keyOf(key);
};

/** Refuses two writes on one item. */
export const refuseTwice = (keys: readonly Item[]): void => {
  const twice = keys.some(({ PK, SK }, at) => {
    for (let other = 0; other < at; other += 1) if (keys[other]?.SK === SK && keys[other]?.PK === PK) return true;
    return false;
  });
  if (twice) refuse('two writes at once on one item');
};

const isKey = (value: unknown): boolean => typeof value === 'string' && value !== '';
