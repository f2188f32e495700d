import type { CellKey, Relation } from '../checks/cells.ts';

/** A number of a table as it is protected. */
export type Cell = {
  /** whole, as counts are */
  value: number;
  /** what anybody knows of it who does not read it: a row that stands there only when it counts is 1 at least */
  least: number;
  /** what it can be, for who reads it rounded: the part of a share; absent, it is told exactly */
  rounded?: readonly [least: number, most: number];
  /** the smaller, the sooner it is kept back for the sake of another */
  worth: number;
  isPersonal: boolean;
  /** too small to be told */
  isSmall: boolean;
};

/** Numbers and how they add up. The `rest` of a relation is a number that nobody reads. */
export type Table = { cells: ReadonlyMap<CellKey, Cell>; relations: readonly Relation[] };
