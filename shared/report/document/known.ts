import { amount } from '../amount.ts';
import type { MeasuredFigure, Unit } from '../figure.ts';
import type { FigureHistory } from '../history.ts';
import type { NumberCell, Told } from './model.ts';

/** Whether anything is recorded of a year: before the first one nothing is known, which is not nothing done. */
export const isKnown = ({ year, firstYear }: FigureHistory, of: number): boolean => of === year || of >= firstYear;

/** The value of a figure in a year. */
export const valueIn = (history: FigureHistory, id: string, of: number): Told => {
  const { value, masked } = history.figure(id, of);
  return masked ? 'masked' : isKnown(history, of) ? value : null;
};

/** The same of a row of a breakdown; a row that is not there counts 0. */
export const rowIn = (history: FigureHistory, id: string, code: string, of: number): Told => {
  const row = history.figure(id, of).breakdown?.find((each) => each.code === code);
  return row?.value === null ? 'masked' : isKnown(history, of) ? (row?.value ?? 0) : null;
};

/** The number to count with: what is kept back or not known counts 0. */
export const countOf = (told: Told | undefined): number => (typeof told === 'number' ? told : 0);

export const cellOf = (told: Told, unit: Unit, figure: string): NumberCell => ({
  value: told === 'masked' ? null : told,
  ...(told === 'masked' && { masked: true }),
  unit,
  figure,
});

/** As people read it. */
export const inWords = (told: Told, unit: Unit): string =>
  told === 'masked' ? amount(null, unit, true) : amount(told, unit);

/** A row of a figure that is not about persons, and so never kept back. */
export const rowOf = ({ breakdown }: MeasuredFigure, code: string): number =>
  breakdown?.find((row) => row.code === code)?.value ?? 0;

/** Says why years of a table have no numbers; nothing where all are known. */
export const unknownYears = (history: FigureHistory, years: readonly number[]): string[] =>
  years.every((year) => isKnown(history, year)) ? [] : [`–\u00a0: avant ${history.firstYear}, rien n’est enregistré`];
