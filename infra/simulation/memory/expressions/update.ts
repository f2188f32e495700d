import type { Item } from '../../../../shared/store/table.ts';
import { tableSchema } from '../../../../shared/store/tableSchema.ts';
import { keep } from '../keep.ts';
import { refuse } from '../refuse.ts';
import { compileOnce, type NameOf } from './compileOnce.ts';
import { atPath, isMap, type Operand, present, readOperand, readPath, readValue, refuseOverlaps } from './operands.ts';
import { readWords, type Words } from './words.ts';

/** The item as it becomes, as it is kept. The given one holds at least its key. */
export type Update = (before: Item, values: Item) => Item;

/** Something new at a path; undefined removes what is there. */
type Step = { path: string[]; next: Operand };

/** An update: SET with sums and if_not_exists, REMOVE and ADD, all of them seeing the item as it was. */
export const compileUpdate = compileOnce((text, nameOf): Update => {
  const steps = readSections(readWords(text), nameOf);
  refuseOverlaps(steps.map(({ path }) => path));
  for (const { path } of steps) if (isKey(path)) refuse(`${path[0]} is part of the key`);
  return (before, values) => {
    const after = { ...before };
    for (const { path, next } of steps) put(after, path, next(before, values));
    return keep(after) as Item;
  };
});

const isKey = ([name]: string[]): boolean => name === tableSchema.partitionKey || name === tableSchema.sortKey;

const readSections = (words: Words, nameOf: NameOf): Step[] => {
  const sections = new Map<string, Step[]>();
  do {
    const section = words.take(/^(SET|REMOVE|ADD)$/);
    if (sections.has(section)) refuse(`${section} stands twice`);
    const steps: Step[] = [];
    do steps.push((readers[section] as Reader)(words, nameOf));
    while (words.skip(','));
    sections.set(section, steps);
  } while (!words.isOver());
  return [...sections.values()].flat();
};

type Reader = (words: Words, nameOf: NameOf) => Step;

const readers: Record<string, Reader> = {
  SET: (words, nameOf) => {
    const path = readPath(words, nameOf);
    words.take(/^=$/);
    return { path, next: readSum(words, nameOf) };
  },
  REMOVE: (words, nameOf) => ({ path: topLevel(readPath(words, nameOf)), next: () => undefined }),
  ADD: (words, nameOf) => {
    const path = topLevel(readPath(words, nameOf));
    const [before, more] = [orElse(atPath(path), () => 0), readValue(words)];
    return { path, next: (item, values) => sum(before(item, values), more(item, values)) };
  },
};

const topLevel = (path: string[]): string[] =>
  path.length === 1 ? path : refuse(`the memory table does not remove or add at ${path.join('.')}`);

const noSuch = 'the item has no such attribute';

const readSum = (words: Words, nameOf: NameOf): Operand => {
  const one = readTerm(words, nameOf);
  const sign = words.skip('+', '-');
  if (sign === undefined) return one;
  const other = readTerm(words, nameOf);
  return (item, values) => sum(one(item, values), other(item, values), sign === '+' ? 1 : -1);
};

const readTerm = (words: Words, nameOf: NameOf): Operand => {
  if (!words.skip('if_not_exists')) return present(readOperand(words, nameOf), noSuch);
  words.take(/^\($/);
  const found = atPath(readPath(words, nameOf));
  words.take(/^,$/);
  const otherwise = present(readOperand(words, nameOf), noSuch);
  words.take(/^\)$/);
  return orElse(found, otherwise);
};

const orElse =
  (found: Operand, otherwise: Operand): Operand =>
  (item, values) => {
    const value = found(item, values);
    return value === undefined ? otherwise(item, values) : value;
  };

/** DynamoDB reckons in decimals. Here whole numbers are added alone, where it comes to the same. */
const sum = (one: unknown, other: unknown, sign: 1 | -1 = 1): number => {
  if (typeof one !== 'number' || typeof other !== 'number') return refuse('only numbers are added');
  const total = one + sign * other;
  return Number.isSafeInteger(total) ? total : refuse('the memory table adds whole numbers only');
};

/** Puts it into the item, copying the maps on its way. */
const put = (item: Item, [name = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    item[name] = value;
    return;
  }
  const map = item[name];
  const copy = isMap(map) ? { ...map } : refuse(`there is no map at ${name}`);
  put(copy, rest, value);
  item[name] = copy;
};
