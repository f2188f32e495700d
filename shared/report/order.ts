import type { LocalDateTime, PlainDate } from '../domain/time.ts';

/** Compares two texts by code point. `<` alone compares UTF-16 units and would put an emoji before `ﬁ`. */
export const compareCodePoints = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
};

type Dated<Item> = (item: Item) => PlainDate | LocalDateTime;

/** First by date (and time), then the smaller id. */
export const chronological = <Item extends { id: string }>(items: readonly Item[], dateOf: Dated<Item>): Item[] =>
  items.toSorted((a, b) => compareInTime(a, b, dateOf));

/** The first item of each key, in that order. */
export const firstOfEach = <Item extends { id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  dateOf: Dated<Item>,
): Map<string, Item> => {
  const firsts = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first === undefined || compareInTime(item, first, dateOf) < 0) firsts.set(key, item);
  }
  return firsts;
};

const compareInTime = <Item extends { id: string }>(a: Item, b: Item, dateOf: Dated<Item>): number => {
  const [first, second] = [dateOf(a), dateOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return compareCodePoints(a.id, b.id);
};
