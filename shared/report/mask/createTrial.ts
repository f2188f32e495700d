import type { CellKey, Relation } from '../checks/cells.ts';
import type { Table } from './table.ts';

/** So many tries; a cell for which they do not suffice counts as found. */
const mostTries = 150;

/**
 * Asks of a cell that is kept back: could it be another number, while everything that is told stays as it is? It is moved by
 * one, and with it, relation by relation, other unread cells by one, until all add up again: those moves are the proof.
 * `hidden` may grow between the questions.
 */
export const createTrial = ({ cells, relations, hidden }: Table & { hidden: ReadonlySet<CellKey> }) => {
  const equations = relations.map(coefficientsOf);
  const near = Map.groupBy(
    equations.flatMap((equation, at) => [...equation.keys()].map((cell) => ({ cell, at }))),
    ({ cell }) => cell,
  );

  const canMove = (key: CellKey, by: number): boolean => {
    const { value = 0, least = 0, rounded = [value, value] } = cells.get(key) ?? {};
    const [from, to] = hidden.has(key) ? [least, Number.POSITIVE_INFINITY] : rounded;
    return value + by >= from && value + by <= to;
  };

  /** By how much each relation is off after the move. */
  const after = (key: CellKey, by: number, off: ReadonlyMap<number, number>): Map<number, number> => {
    const next = new Map(off);
    for (const { at } of near.get(key) ?? []) {
      const sum = (next.get(at) ?? 0) + by * (equations[at]?.get(key) ?? 0);
      if (sum === 0) next.delete(at);
      else next.set(at, sum);
    }
    return next;
  };

  return (key: CellKey): boolean => {
    let tries = 0;
    /** Moves what brings the first relation that is off back, and goes on with those that are off then. */
    const settle = (moved: ReadonlySet<CellKey>, off: ReadonlyMap<number, number>): boolean => {
      const [open] = off;
      if (open === undefined) return true;
      tries += 1;
      if (tries > mostTries) return false;
      const [at, by] = open;
      return [...(equations[at] ?? [])]
        .map(([cell, coefficient]) => ({ cell, step: -by * coefficient }))
        .filter(({ cell, step }) => Math.abs(step) === 1 && !moved.has(cell) && canMove(cell, step))
        .map(({ cell, step }) => ({ cell, left: after(cell, step, off) }))
        .toSorted((a, b) => a.left.size - b.left.size)
        .some(({ cell, left }) => settle(new Set([...moved, cell]), left));
    };
    return [1, -1].some((by) => canMove(key, by) && settle(new Set([key]), after(key, by, new Map())));
  };
};

/** Each cell of a relation with 1 or -1: together they are 0. */
const coefficientsOf = ({ sum, parts, rest }: Relation): Map<CellKey, number> =>
  new Map([
    ...sum.map((key) => [key, 1] as const),
    ...[...parts, ...(rest ? [rest] : [])].map((key) => [key, -1] as const),
  ]);
