import type { Item } from '../../../shared/store/table.ts';

/**
 * A value as the table keeps it: frozen to its leaves, and at no depth with anything undefined. Only what has something
 * to drop is copied. What is frozen was kept before and is taken as it is: nobody else may freeze what is written.
 *
 * @throws Error for what the SDK does not write either: no plain data, or a number that it would not read back
 */
export const keep = (value: unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === undefined) return value;
  if (typeof value === 'number') return keepNumber(value);
  if (typeof value !== 'object') throw new Error(`a ${typeof value} cannot be written`);
  if (value === null || Object.isFrozen(value)) return value;
  return Array.isArray(value) ? keepList(value) : keepMap(value as Item);
};

const keepNumber = (value: number): number => {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value === 0 ? 0 : value;
  throw new Error(`the number ${value} cannot be written`);
};

const keepList = (list: unknown[]): readonly unknown[] => {
  const kept = list.map(keep);
  const whole = kept.every((value, at) => value !== undefined && Object.is(value, list[at]));
  return Object.freeze(whole ? list : kept.filter((value) => value !== undefined));
};

const keepMap = (map: Item): Item => {
  const prototype = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error(`a ${prototype.constructor?.name} cannot be written`);
  let copy: Item | undefined;
  for (const name in map) {
    const value = map[name];
    const kept = keep(value);
    if (kept === undefined || !Object.is(kept, value)) copy ??= before(map, name);
    if (copy && kept !== undefined) copy[name] = kept;
  }
  return Object.freeze(copy ?? map);
};

/** What stands in a map before that name. */
const before = (map: Item, end: string): Item => {
  const copy: Item = {};
  for (const name in map) {
    if (name === end) break;
    copy[name] = map[name];
  }
  return copy;
};
