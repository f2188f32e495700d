import { fromUtc, toUtc } from './days.ts';
import type { Instant, LocalDateTime, PlainDate } from './time.ts';

/**
 * Europe/Paris by the European rule in force since 1996: summer time from the last Sunday of March to the last Sunday of
 * October, both at 01:00 UTC. Arithmetic, because Intl costs 3 us a conversion and a simulated year makes millions; the
 * tests hold it to Intl hour by hour.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `00:00` to `23:59`, and which minute of the day each is. */
const clockTimes = Array.from({ length: 24 * 60 }, (_, at) =>
  [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);
const minutesOf = new Map(clockTimes.map((time, at) => [time, at]));

const lastSundayAtOne = (year: number, month: number): Instant => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour + hour;
};

const summers = new Map<number, { start: Instant; end: Instant }>();

const summerOf = (year: number): { start: Instant; end: Instant } => {
  const known = summers.get(year);
  if (known) return known;
  const summer = { start: lastSundayAtOne(year, 2), end: lastSundayAtOne(year, 9) };
  summers.set(year, summer);
  return summer;
};

const meanYear = 365.2425 * day;

const offsetAt = (instant: Instant): number => {
  // Around New Year it may be the year before or after: it is winter in both.
  const { start, end } = summerOf(1970 + Math.floor(instant / meanYear));
  return instant >= start && instant < end ? 2 * hour : hour;
};

/** The wall clock in Paris, to the minute. */
export const toLocal = (instant: Instant): LocalDateTime => {
  const local = instant + offsetAt(instant);
  const midnight = Math.floor(local / day) * day;
  return `${fromUtc(midnight)}T${clockTimes[Math.floor((local - midnight) / minute)]}`;
};

export const toDay = (instant: Instant): PlainDate => fromUtc(Math.floor((instant + offsetAt(instant)) / day) * day);

/**
 * The moment of a Paris wall-clock time. A time that comes twice (end of summer) is its first occurrence, one that does
 * not exist (start of summer) is the same distance after the gap: 02:30 becomes 03:30. NaN where it is no time.
 */
export const toInstant = (local: LocalDateTime): Instant => atTime(local.slice(0, 10), local.slice(11));

/** The same, of a day and what the clock shows on it, `14:00`. */
export const atTime = (date: PlainDate, time: string): Instant => {
  const asUtc = toUtc(date) + (minutesOf.get(time) ?? Number.NaN) * minute;
  const inSummer = asUtc - 2 * hour;
  return offsetAt(inSummer) === 2 * hour ? inSummer : asUtc - hour;
};
