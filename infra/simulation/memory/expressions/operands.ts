import type { Item } from '../../../../shared/store/table.ts';
import { keep } from '../keep.ts';
import { refuse } from '../refuse.ts';
import type { NameOf } from './compileOnce.ts';
import type { Words } from './words.ts';

/** What a part of an expression comes to for an item, with the values handed in; undefined where there is nothing. */
export type Operand = (item: Item, values: Item) => unknown;

const aValue = /^:/;
const aPath = /^#?\w/;

/** A value, or what lies at a path. */
export const readOperand = (words: Words, nameOf: NameOf): Operand =>
  aValue.test(words.peek()) ? readValue(words) : atPath(readPath(words, nameOf));

export const readValue = (words: Words): Operand => {
  const placeholder = words.take(aValue);
  return present((_, values) => keep(values[placeholder]), `the value ${placeholder} is not defined`);
};

/** What is not there is refused. */
export const present =
  (operand: Operand, otherwise: string): Operand =>
  (item, values) => {
    const value = operand(item, values);
    return value === undefined ? refuse(otherwise) : value;
  };

export const readPath = (words: Words, nameOf: NameOf): string[] => pathOf(words.take(aPath), nameOf);

export const pathOf = (word: string, nameOf: NameOf): string[] => word.split('.').map(nameOf);

/** What lies there in an item; undefined where the way ends before. */
export const atPath = (path: readonly string[]): Operand => {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return (item) => item[first];
  return (item) => rest.reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), item[first]);
};

export const isMap = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses paths of which one is, or lies in, another. */
export const refuseOverlaps = (paths: readonly (readonly string[])[]): void => {
  const overlap = paths.some((one, at) =>
    paths.some((other, place) => place !== at && one.every((name, depth) => name === other[depth])),
  );
  if (overlap) refuse(`two paths overlap: ${paths.map((path) => path.join('.')).join(', ')}`);
};
