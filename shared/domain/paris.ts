import type { Instant, LocalDateTime, PlainDate } from './time.ts';

/**
 * Europe/Paris by the European rule in force since 1996: summer time from the last Sunday of March to the last Sunday of
 * October, both at 01:00 UTC. Arithmetic, because Intl costs 3 us a conversion and a simulated year makes millions; the
 * tests hold it to Intl hour by hour.
 */

const hour = 3_600_000;

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

const offsetAt = (instant: Instant): number => {
  const { start, end } = summerOf(new Date(instant).getUTCFullYear());
  return instant >= start && instant < end ? 2 * hour : hour;
};

/** The wall clock in Paris, to the minute. */
export const toLocal = (instant: Instant): LocalDateTime =>
  new Date(instant + offsetAt(instant)).toISOString().slice(0, 16);

export const toDay = (instant: Instant): PlainDate => toLocal(instant).slice(0, 10);

/**
 * The moment of a Paris wall-clock time. A time that comes twice (end of summer) is its first occurrence, one that does
 * not exist (start of summer) is the same distance after the gap: 02:30 becomes 03:30.
 */
export const toInstant = (local: LocalDateTime): Instant => {
  const asUtc = Date.parse(`${local}Z`);
  const inSummer = asUtc - 2 * hour;
  return offsetAt(inSummer) === 2 * hour ? inSummer : asUtc - hour;
};
