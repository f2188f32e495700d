import type { CodeValue } from '../../domain/codes.ts';
import type { MeasuredFigure } from '../figure.ts';

/** A number of a figure that people read, or that follows from what they read. */
export type CellKey = string;

/** The number itself; of a share the records of its part. */
export const totalOf = (figureId: string): CellKey => figureId;
export const baseOf = (figureId: string): CellKey => `${figureId}#base`;
export const missingOf = (figureId: string): CellKey => `${figureId}#missing`;
export const rowOf = (figureId: string, code: string): CellKey => `${figureId}:${code}`;
export const rowsOf = ({ id, breakdown = [] }: MeasuredFigure): CellKey[] =>
  breakdown.map(({ code }) => rowOf(id, code));

/** The codes of a vocabulary that a share counts, as rows have them. */
export const recordsOf = <Value extends CodeValue>(
  values: readonly Value[],
  isCounted: (value: Value) => true | undefined,
): string[] => values.filter(isCounted).map(({ record }) => record);

/**
 * The cells of `sum` add up to those of `parts`. With a `rest` they add up to the parts and a number of records that nobody
 * reads, but anybody can subtract.
 */
export type Relation = { sum: readonly CellKey[]; parts: readonly CellKey[]; rest?: CellKey };
