import type { PlainDate } from './time.ts';

/** Arithmetic on civil days: no clock, no time zone. */

const msPerDay = 86_400_000;

/** Few days are asked for often: a journey's plan asks some hundred times, at 0.3 us where Date reads or writes one. */
const kept = <Asked, Answer>(compute: (asked: Asked) => Answer): ((asked: Asked) => Answer) => {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    if (known.size === mostKept) known.clear();
    const answer = compute(asked);
    known.set(asked, answer);
    return answer;
  };
};

/** A century. */
const mostKept = 36_525;

/** The midnight of a civil day as if it were in Greenwich, in epoch milliseconds; NaN where it is no day. */
export const toUtc = kept((day: PlainDate): number => Date.parse(`${day}T00:00Z`));

/** The day that begins at such a midnight. */
export const fromUtc = kept((midnight: number): PlainDate => new Date(midnight).toISOString().slice(0, 10));

export const addDays = (day: PlainDate, days: number): PlainDate => fromUtc(toUtc(day) + days * msPerDay);

/** The same day `months` later; the last day of the month where that day does not exist (31 January + 1 -> 28 February). */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
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
