import type { MeasuredFigure } from '../figure.ts';
import type { FigureHistory } from '../history.ts';

/** Whether anything is recorded of a year: before the first one nothing is known, which is not nothing done. */
export const isKnown = ({ year, firstYear }: FigureHistory, of: number): boolean => of === year || of >= firstYear;

/** The value of a figure in a year; null where it cannot be computed, or nothing is known. */
export const valueIn = (history: FigureHistory, id: string, of: number): number | null =>
  isKnown(history, of) ? history.figure(id, of).value : null;

/** The same of a row of a breakdown; a row that is not there counts 0. */
export const rowIn = (history: FigureHistory, id: string, code: string, of: number): number | null =>
  isKnown(history, of) ? rowOf(history.figure(id, of), code) : null;

export const rowOf = ({ breakdown }: MeasuredFigure, code: string): number =>
  breakdown?.find((row) => row.code === code)?.value ?? 0;

/** Says why years of a table have no numbers; nothing where all are known. */
export const unknownYears = (history: FigureHistory, years: readonly number[]): string[] =>
  years.every((year) => isKnown(history, year)) ? [] : [`–\u00a0: avant ${history.firstYear}, rien n’est enregistré`];
