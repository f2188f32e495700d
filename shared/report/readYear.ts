import type { PlainDate } from '../domain/time.ts';

/** Is this how a year is written, `2016`? */
export const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

/** The year that a text names; undefined for what is no year, and for one that has not begun on `today`. */
export const readYear = (text: string, today: PlainDate): number | undefined =>
  isYear(text) && text <= today.slice(0, 4) ? Number(text) : undefined;
