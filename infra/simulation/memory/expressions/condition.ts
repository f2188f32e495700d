import type { Item } from '../../../../shared/store/table.ts';
import { inByteOrder } from '../byteOrder.ts';
import { refuse } from '../refuse.ts';
import { same } from '../same.ts';
import { compileOnce, type NameOf } from './compileOnce.ts';
import { atPath, readOperand, readPath } from './operands.ts';
import { readWords, type Words } from './words.ts';

/** Does it hold for this item (empty where there is none), with these values? */
export type Test = (item: Item, values: Item) => boolean;

/** A condition: comparisons, attribute_exists and attribute_not_exists, with AND, OR and parentheses. */
export const compileCondition = compileOnce((text, nameOf): Test => {
  const words = readWords(text);
  const test = readAny(words, nameOf);
  return words.isOver() ? test : refuse(`the memory table does not understand « ${words.peek()} » in « ${text} »`);
});

const readAny = (words: Words, nameOf: NameOf): Test => {
  const one = readAll(words, nameOf);
  if (!words.skip('OR')) return one;
  const other = readAny(words, nameOf);
  return (item, values) => one(item, values) || other(item, values);
};

const readAll = (words: Words, nameOf: NameOf): Test => {
  const one = readTest(words, nameOf);
  if (!words.skip('AND')) return one;
  const other = readAll(words, nameOf);
  return (item, values) => one(item, values) && other(item, values);
};

const readTest = (words: Words, nameOf: NameOf): Test => {
  if (words.skip('(')) return closed(readAny(words, nameOf), words);
  const presence = words.skip('attribute_exists', 'attribute_not_exists');
  if (presence === undefined) return readComparison(words, nameOf);
  words.take(/^\($/);
  const found = atPath(readPath(words, nameOf));
  const expected = presence === 'attribute_exists';
  return closed((item, values) => (found(item, values) !== undefined) === expected, words);
};

const closed = (test: Test, words: Words): Test => {
  words.take(/^\)$/);
  return test;
};

const readComparison = (words: Words, nameOf: NameOf): Test => {
  const left = readOperand(words, nameOf);
  const compare = comparisons[words.take(/^[=<>]/)] as Comparison;
  const right = readOperand(words, nameOf);
  return (item, values) => compare(left(item, values), right(item, values));
};

type Comparison = (left: unknown, right: unknown) => boolean;

/** Only texts and numbers have an order, each among their kind. */
const ordered =
  (compare: (left: string | number, right: string | number) => boolean): Comparison =>
  (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return compare(left, right);
    return typeof left === 'string' && typeof right === 'string' && compare(inByteOrder(left), inByteOrder(right));
  };

/** What is absent is equal to nothing. */
const comparisons: Record<string, Comparison> = {
  '=': (left, right) => left !== undefined && same(left, right),
  '<>': (left, right) => left === undefined || !same(left, right),
  '<': ordered((left, right) => left < right),
  '<=': ordered((left, right) => left <= right),
  '>': ordered((left, right) => left > right),
  '>=': ordered((left, right) => left >= right),
};
