import type { CellKey, Relation } from '../checks/cells.ts';
import { createTrial } from './createTrial.ts';
import type { Cell, Table } from './table.ts';

/** Fewer records than this are kept back. */
const leastTold = 5;

/**
 * The cells to keep back so that no small one can be read, nor worked out from those that are told: where one is missing in
 * a relation, or those that miss are too few together, another is kept back, the least worth first. Then each is tried: it
 * must be possible that it is another number, with everything that is told as it is. What is kept back stays so until all are.
 */
export const protect = ({ cells, relations }: Table, always: Iterable<CellKey> = []): ReadonlySet<CellKey> => {
  const rests = new Set(relations.flatMap(({ rest }) => rest ?? []));
  const small = [...cells].filter(([key, { isSmall }]) => isSmall && !rests.has(key)).map(([key]) => key);
  const hidden = new Set<CellKey>([...rests, ...small, ...always]);
  const hasAnother = createTrial({ cells, relations, hidden });
  const byCost = (a: CellKey, b: CellKey): number => costOf(cells, a) - costOf(cells, b);
  const hideOneOf = (keys: readonly CellKey[]): boolean => {
    const [key] = keys.filter((each) => !hidden.has(each)).toSorted(byCost);
    if (key !== undefined) hidden.add(key);
    return key !== undefined;
  };
  const isOpen = (relation: Relation): boolean =>
    givesAway(relation, cells, hidden) && hideOneOf(keysOf(relation).filter((key) => isExact(key, cells, hidden)));
  const mustNotBeFound = (key: CellKey): boolean => !rests.has(key) || (cells.get(key)?.isSmall ?? false);
  const isFound = (key: CellKey): boolean => {
    if (!mustNotBeFound(key) || hasAnother(key)) return false;
    const near = neighbours(key, relations, hidden);
    const cheapest = near
      .filter((each) => !hidden.has(each))
      .toSorted(byCost)
      .slice(0, mostHelpersTried);
    return hideOneOf(cheapest.filter((each) => helps(each, key))) || hideOneOf(cheapest);
  };
  /** Could `key` be another number if `other` were kept back, too? */
  const helps = (other: CellKey, key: CellKey): boolean => {
    if (hidden.has(other)) return false;
    hidden.add(other);
    const isHelped = hasAnother(key);
    hidden.delete(other);
    return isHelped;
  };
  while (relations.some(isOpen) || [...hidden].some(isFound));
  return new Set([...hidden].filter((key) => !rests.has(key)));
};

/** So many are looked at for one that helps; more takes seconds where nearly everything is small. */
const mostHelpersTried = 12;

export const isFew = (count: number): boolean => count > 0 && count < leastTold;

const keysOf = ({ sum, parts, rest }: Relation): CellKey[] => [...sum, ...parts, ...(rest ? [rest] : [])];

/** Noughts last: they protect little. */
const costOf = (cells: ReadonlyMap<CellKey, Cell>, key: CellKey): number => {
  const { value, worth } = cells.get(key) ?? { value: 0, worth: 0 };
  return (value === 0 ? 1e12 : 0) + worth * 1e6 + value;
};

/** Does everybody know it as it is? */
const isExact = (key: CellKey, cells: ReadonlyMap<CellKey, Cell>, hidden: ReadonlySet<CellKey>): boolean => {
  const [least, most] = cells.get(key)?.rounded ?? [0, 0];
  return !hidden.has(key) && least === most;
};

/** Can what is kept back here be subtracted: one cell, or several on one side that are few together? */
const givesAway = (
  { sum, parts, rest }: Relation,
  cells: ReadonlyMap<CellKey, Cell>,
  hidden: ReadonlySet<CellKey>,
): boolean => {
  const inSum = sum.filter((key) => !isExact(key, cells, hidden));
  const inParts = [...parts, ...(rest ? [rest] : [])].filter((key) => !isExact(key, cells, hidden));
  const kept = [...inSum, ...inParts].map((key) => cells.get(key));
  if (inSum.length > 0 && inParts.length > 0) return false;
  const together = kept.reduce((total, cell) => total + (cell?.value ?? 0), 0);
  const isOneKeptBack = kept.length === 1 && [...inSum, ...inParts].some((key) => key !== rest && hidden.has(key));
  return isOneKeptBack || (isFew(together) && kept.some((cell) => cell?.isPersonal));
};

/** Everything in a relation with it; where all of that is kept back, what is in one with those, and so on. */
const neighbours = (key: CellKey, relations: readonly Relation[], hidden: ReadonlySet<CellKey>): CellKey[] => {
  const reached = new Set([key]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const each of relations
      .map(keysOf)
      .filter((keys) => keys.some((one) => reached.has(one)))
      .flat())
      reached.add(each);
    if ([...reached].some((each) => !hidden.has(each))) break;
  }
  return [...reached];
};
