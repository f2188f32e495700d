import type { Item } from '../../../shared/store/table.ts';
import { inByteOrder } from './byteOrder.ts';

/** The items of one partition in the order of their sort keys, whose texts are beside them. */
type Shelf = { sorts: string[]; items: Item[] };

/** Which part of a partition: sort keys that begin so, or up to one; what comes after an item; so many. */
export type Range = {
  prefix: string | undefined;
  upTo: string | undefined;
  after: Item | undefined;
  limit: number | undefined;
};

/**
 * Items by two of their attributes, both of them texts; an item that lacks one of them is not among them. Where sort keys
 * are equal, `ties` are the attributes that order the items.
 */
export const createShelves = (partitionKey: string, sortKey: string, ties: readonly string[] = []) => {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (item: Item): Shelf | undefined => shelves.get(item[partitionKey] as string);
  const sortOf = (item: Item): string => inByteOrder(item[sortKey] as string);
  const holds = (item: Item | undefined): item is Item =>
    item !== undefined && item[partitionKey] !== undefined && item[sortKey] !== undefined;

  /** Where this item lies, or would. */
  const placeOf = ({ sorts, items }: Shelf, item: Item): number => {
    const sort = sortOf(item);
    let at = placeIn(sorts, sort);
    while (sorts[at] === sort && isBefore(items[at] as Item, item, ties)) at += 1;
    return at;
  };

  /** Where what comes after this item begins; it need not be there any more. */
  const placeAfter = (shelf: Shelf, item: Item): number => {
    const at = placeOf(shelf, item);
    const found = shelf.items[at];
    return found && [sortKey, ...ties].every((name) => found[name] === item[name]) ? at + 1 : at;
  };

  const add = (item: Item): void => {
    const shelf = shelfOf(item);
    // Most partitions hold one item for ever: arrays of that length.
    if (!shelf) shelves.set(item[partitionKey] as string, { sorts: [sortOf(item)], items: [item] });
    else {
      const at = placeOf(shelf, item);
      shelf.sorts.splice(at, 0, sortOf(item));
      shelf.items.splice(at, 0, item);
    }
  };

  const remove = (item: Item): void => {
    const shelf = shelfOf(item) as Shelf;
    const at = placeOf(shelf, item);
    shelf.sorts.splice(at, 1);
    shelf.items.splice(at, 1);
  };

  return {
    find: (partition: string, sort: string): Item | undefined => {
      const shelf = shelves.get(partition);
      if (!shelf) return undefined;
      const text = inByteOrder(sort);
      const at = placeIn(shelf.sorts, text);
      return shelf.sorts[at] === text ? shelf.items[at] : undefined;
    },

    read: (partition: string, { prefix = '', upTo, after, limit = Infinity }: Range): Item[] => {
      const shelf = shelves.get(partition);
      if (!shelf) return [];
      const from = after ? placeAfter(shelf, after) : prefix === '' ? 0 : placeIn(shelf.sorts, inByteOrder(prefix));
      const to = upTo === undefined ? endOf(shelf.sorts, prefix, from) : placeIn(shelf.sorts, `${inByteOrder(upTo)}\0`);
      return shelf.items.slice(from, Math.min(to, from + limit));
    },

    /** One state of an item in the place of another. */
    replace: (before: Item | undefined, after: Item | undefined): void => {
      const stays = before?.[partitionKey] === after?.[partitionKey] && before?.[sortKey] === after?.[sortKey];
      if (stays && holds(before) && after) {
        const shelf = shelfOf(before) as Shelf;
        shelf.items[placeOf(shelf, before)] = after;
        return;
      }
      if (holds(before)) remove(before);
      if (holds(after)) add(after);
    },

    all: (): Item[] => [...shelves.values()].flatMap(({ items }) => items),
  };
};

/** The place of the first text that is not before this one. */
const placeIn = (sorts: readonly string[], sort: string): number => {
  let [low, high] = [0, sorts.length];
  // Most of what is new comes last: events, messages that are due later than all others.
  if (high > 0 && (sorts[high - 1] as string) < sort) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorts[middle] as string) < sort) low = middle + 1;
    else high = middle;
  }
  return low;
};

const endOf = (sorts: readonly string[], prefix: string, from: number): number => {
  if (prefix === '') return sorts.length;
  const text = inByteOrder(prefix);
  let to = from;
  while (sorts[to]?.startsWith(text)) to += 1;
  return to;
};

const isBefore = (one: Item, other: Item, names: readonly string[]): boolean => {
  const differing = names.find((name) => one[name] !== other[name]);
  return differing !== undefined && inByteOrder(String(one[differing])) < inByteOrder(String(other[differing]));
};
