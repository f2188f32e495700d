import type { PlainDate } from '../../../domain/time.ts';
import type { Cell, Table } from '../model.ts';

/** Headers of a list; one that begins with `#` is above numbers. */
export const columns = (...labels: readonly string[]): Table['columns'] =>
  labels.map((label) => ({ label: label.replace('#', ''), numeric: label.startsWith('#') }));

export const text = (text: string): Cell => ({ text });

/** `04/02/2016`, `04/02 – 05/02/2016`, `28/12/2016 – 03/01/2017`. */
export const span = (start: PlainDate, end?: PlainDate): string => {
  if (end === undefined || end === start) return day(start);
  const first = start.slice(0, 4) === end.slice(0, 4) ? day(start).slice(0, 5) : day(start);
  return `${first} – ${day(end)}`;
};

export const day = (date: PlainDate): string => date.split('-').toReversed().join('/');
