import type { Key } from './keys.ts';
import type { Condition, Item, Write } from './table.ts';

type How = { remove?: readonly string[]; onlyIf?: Condition; counts?: string };

/** A write that sets these attributes of an item and removes others; `counts` sets more, by what they were. */
export const updateOf = (update: Key, set: Item, { remove = [], onlyIf, counts = '' }: How = {}): Update => {
  const attributes = Object.keys(set);
  const { expression, names, placeholders } = wordingOf(attributes, remove, counts);
  const values: Item = {};
  for (const [index, attribute] of attributes.entries()) values[placeholders[index] as string] = set[attribute];
  return { update, expression, values, names, ...(onlyIf && { onlyIf }) };
};

type Update = Extract<Write, { update: Key }>;

type Wording = { expression: string; names: Record<string, string>; placeholders: string[] };

/** What is written so is little, and the same attributes again and again. */
const wordings = new Map<string, Wording>();

const wordingOf = (set: readonly string[], remove: readonly string[], counts: string): Wording => {
  const step = `${set} ${remove} ${counts}`;
  const known = wordings.get(step);
  if (known) return known;
  // `new_`, apart from the values that a condition compares with.
  const placeholders = set.map((name) => `:new_${name}`);
  const sets = [...(counts === '' ? [] : [counts]), ...set.map((name, index) => `#${name} = ${placeholders[index]}`)];
  const removes = remove.map((name) => `#${name}`);
  const wording = {
    expression: [
      ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
      ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
    ].join(' '),
    names: Object.fromEntries([...set, ...remove].map((name) => [`#${name}`, name])),
    placeholders,
  };
  wordings.set(step, wording);
  return wording;
};
