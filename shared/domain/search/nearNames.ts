import type { Person } from '../records.ts';
import { isNear, isSmall, wordsOf } from './words.ts';

/** A person's name as its words, with and without the spaces within its two parts. */
export type NameSpellings = readonly (readonly string[])[];

/** Fewer letters are too easily another name: `Lina` is not `Lino`. */
const shortestMisspelt = 5;

/** `N’Diaye` is one word, `de la Fontaine` is `fontaine`, `El Amrani` is also `elamrani`. */
export const spellingsOf = ({ firstName = '', lastName = '' }: Person): NameSpellings => {
  const [first, last] = [partsOf(firstName), partsOf(lastName)];
  const spellings = [
    [...first, ...last],
    [...first, last.join('')],
    [first.join(''), ...last],
  ];
  return first.length < 2 && last.length < 2 ? spellings.slice(0, 1) : spellings;
};

/** An initial is no small word. */
const partsOf = (name: string): string[] =>
  wordsOf(name.replace(/(?<=\p{Letter})['’]/gu, '')).filter((word) => word.length === 1 || !isSmall(word));

/**
 * Do two names say the same person? In any order, without accents, with a slip in the longer words, one of them with a
 * second first name or last name more. Both first and last name must be there.
 */
export const areNear = (some: NameSpellings, others: NameSpellings): boolean =>
  some.some((words) =>
    others.some((other) => (words.length <= other.length ? isIn(words, other) : isIn(other, words))),
  );

const isIn = (fewer: readonly string[], more: readonly string[]): boolean => {
  if (fewer.length < 2) return false;
  const free = [...more];
  return fewer.every((word) => {
    const at = free.findIndex((other) => isLike(word, other));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
};

const isLike = (word: string, other: string): boolean =>
  word === other ||
  (word.length === 1 && other.startsWith(word)) ||
  (other.length === 1 && word.startsWith(other)) ||
  (Math.max(word.length, other.length) >= shortestMisspelt && isNear(word, other));

/** Names that are near have one of these in common: the first sounds of two of their words, in either order. */
export const soundPairs = (spellings: NameSpellings): ReadonlySet<string> => {
  const pairs = spellings.flatMap((words) => {
    const sounds = words.map(firstSound);
    return sounds.flatMap((one, at) => sounds.slice(at + 1).map((other) => (one < other ? one + other : other + one)));
  });
  return new Set(pairs);
};

/** Letters that people take for one another at the beginning of a name. */
const sounds: Readonly<Record<string, string>> = { q: 'c', k: 'c', y: 'i', j: 'g', z: 's', w: 'v' };

const firstSound = (word: string): string => {
  const first = word
    .replace(/^ph/, 'f')
    .replace(/^h(?=.)/, '')
    .charAt(0);
  return sounds[first] ?? first;
};
