import type { Word } from './line.ts';
import { isNear, isSmall, wordsOf } from './words.ts';

/** A name that stands whole in a line: where, and who or what bears it. */
export type NameInLine<Item> = { from: number; to: number; typed: string; items: Item[]; exact: boolean };

/** Fewer letters are too easily another word. */
const shortestMisspelt = 5;

const keyOf = (words: readonly string[]): string =>
  words
    .filter((word) => !isSmall(word))
    .sort()
    .join(' ');

/** Finds names that are typed whole, in any order of their words; small words may be missing. */
export const createWholeNames = <Item>(entries: readonly { item: Item; names: readonly string[] }[]) => {
  const named = new Map<string, Set<Item>>();
  const words = new Set<string>();
  let longest = 0;
  for (const { item, names } of entries)
    for (const name of names) {
      const parts = wordsOf(name);
      const key = keyOf(parts);
      if (key === '') continue;
      for (const part of parts) words.add(part);
      longest = Math.max(longest, parts.length);
      named.set(key, (named.get(key) ?? new Set()).add(item));
    }
  const exactly = (typed: readonly string[]): Item[] => [...(named.get(keyOf(typed)) ?? [])];

  /** The names whose words are these but for one slip in the longer ones. */
  const nearly = (typed: readonly string[]): Item[] => {
    const wanted = typed.filter((word) => !isSmall(word)).sort();
    if (!wanted.some((word) => word.length >= shortestMisspelt)) return [];
    const near = (a: string, b = ''): boolean => a === b || (a.length >= shortestMisspelt && isNear(a, b));
    return [...named].flatMap(([key, items]) => {
      const parts = key.split(' ');
      return parts.length === wanted.length && wanted.every((word, at) => near(word, parts[at])) ? [...items] : [];
    });
  };

  /** The longest name that begins with the first of these words. */
  const startOf = (line: readonly Word[], misspelt: boolean): NameInLine<Item> | undefined => {
    const [first] = line;
    if (!first || isSmall(first.text)) return undefined;
    for (let length = Math.min(longest + 2, line.length); length > 0; length -= 1) {
      const window = line.slice(0, length);
      const last = window.at(-1) ?? first;
      if (isSmall(last.text)) continue;
      const texts = window.map(({ text }) => text);
      const place = { from: first.from, to: last.to, typed: window.map(({ typed }) => typed).join(' ') };
      const items = exactly(texts);
      if (items.length > 0) return { ...place, items, exact: true };
      const meant = misspelt ? nearly(texts) : [];
      if (meant.length > 0) return { ...place, items: [...new Set(meant)], exact: false };
    }
    return undefined;
  };

  /** All names in these words, none in another. */
  const allIn = (line: readonly Word[]): NameInLine<Item>[] => {
    const found: NameInLine<Item>[] = [];
    for (let at = 0; at < line.length; ) {
      const name = startOf(line.slice(at), false);
      if (name) found.push(name);
      const end = name?.to ?? line[at]?.to ?? 0;
      while (at < line.length && (line[at]?.from ?? 0) < end) at += 1;
    }
    return found;
  };

  /** Whoever bears a name with all of these words in it. */
  const withAll = (typed: readonly string[]): Item[] => [
    ...new Set(
      [...named].flatMap(([key, items]) => (typed.every((word) => key.split(' ').includes(word)) ? [...items] : [])),
    ),
  ];

  return { startOf, allIn, withAll, knows: (word: string): boolean => words.has(word) };
};

export type WholeNames<Item> = ReturnType<typeof createWholeNames<Item>>;
