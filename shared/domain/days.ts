import type { PlainDate } from './time.ts';

/** Arithmetic on civil days: no clock, no time zone. */

const msPerDay = 86_400_000;

/**
 * Few days are asked for often: a journey's plan asks some hundred times, at 0.3 us where Date reads or writes one. So what
 * was read or written once is kept: days of a century.
 */
const mostKept = 36_525;
const midnights = new Map<PlainDate, number>();
const days = new Array<PlainDate | undefined>(mostKept);

/** The midnight of a civil day as if it were in Greenwich, in epoch milliseconds; NaN where it is no day. */
export const toUtc = (day: PlainDate): number => {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  if (midnights.size === mostKept) midnights.clear();
  const midnight = Date.parse(`${day}T00:00Z`);
  midnights.set(day, midnight);
  return midnight;
};

/** The day that begins at such a midnight. */
export const fromUtc = (midnight: number): PlainDate => {
  const since1970 = midnight / msPerDay;
  if (since1970 < 0 || since1970 >= mostKept) return written(midnight);
  const known = days[since1970] ?? written(midnight);
  days[since1970] = known;
  return known;
};

const written = (midnight: number): PlainDate => new Date(midnight).toISOString().slice(0, 10);

export const addDays = (day: PlainDate, days: number): PlainDate => fromUtc(toUtc(day) + days * msPerDay);

/** The same day `months` later; the last day of the month where that day does not exist (31 January + 1 -> 28 February). */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const [first, next] = [Date.UTC(year, month - 1 + months, 1), Date.UTC(year, month + months, 1)];
  return fromUtc(Math.min(first + (date - 1) * msPerDay, next - msPerDay));
};

export const daysBetween = (from: PlainDate, to: PlainDate): number => (toUtc(to) - toUtc(from)) / msPerDay;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: PlainDate): number => {
  const sinceSunday = (toUtc(day) / msPerDay + thursday) % 7;
  return sinceSunday < 0 ? sinceSunday + 7 : sinceSunday;
};

/** 1 January 1970. */
const thursday = 4;

export const latestDay = (...days: (PlainDate | undefined)[]): PlainDate =>
  days.reduce<PlainDate>((latest, day) => (day !== undefined && day > latest ? day : latest), '0000-01-01');

/** Is this text a day of the calendar? */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;
