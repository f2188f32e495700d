import type { Instant, LocalDateTime } from '../../../shared/domain/time.ts';
import { type Day, dayOf, weekdayOf } from './days.ts';

/** Paris wall time, by the rule of the European Union: summer time from the last Sunday of March to that of October. */

export const minute = 60_000;
export const hour = 60 * minute;
const millisADay = 24 * hour;

const summers: { from: Instant; to: Instant }[] = [];

const summerOf = (year: number): { from: Instant; to: Instant } => {
  const known = summers[year];
  if (known) return known;
  const summer = { from: lastSunday(year, 3) * millisADay + hour, to: lastSunday(year, 10) * millisADay + hour };
  summers[year] = summer;
  return summer;
};

const lastSunday = (year: number, month: number): Day => {
  const last = Date.UTC(year, month, 0) / millisADay;
  return last - weekdayOf(last);
};

/** Of the calendar in the mean. */
const millisAYear = 365.2425 * millisADay;

/** How far Paris is ahead of UTC, in milliseconds. Which year it is need not be exact around New Year: it is winter. */
const aheadAt = (at: Instant): number => {
  const { from, to } = summerOf(1970 + Math.floor(at / millisAYear));
  return at >= from && at < to ? 2 * hour : hour;
};

/** The day that it is in Paris. */
export const dayAt = (at: Instant): Day => Math.floor((at + aheadAt(at)) / millisADay);

/** The minutes since midnight on the clock in Paris, with their fraction. */
export const minutesAt = (at: Instant): number => ((at + aheadAt(at)) % millisADay) / minute;

/** When the clock in Paris shows so many minutes since midnight: the first time where it does twice, the hour after where it never does. */
export const instantAt = (day: Day, minutes: number): Instant => {
  const clock = day * millisADay + minutes * minute;
  const inSummer = clock - 2 * hour;
  return aheadAt(inSummer) === 2 * hour ? inSummer : clock - hour;
};

export const instantOf = (text: LocalDateTime): Instant =>
  instantAt(dayOf(text.slice(0, 10)), minutesOf(text.slice(11)));

/** `09:30` as minutes since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `2016-03-12 14:00`, for people. */
export const clockText = (at: Instant): string =>
  new Date(at + aheadAt(at)).toISOString().slice(0, 16).replace('T', ' ');
