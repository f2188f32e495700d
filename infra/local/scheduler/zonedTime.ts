import type { Instant } from '../../../shared/domain/time.ts';

/** What calendar and clock on the wall show in a time zone. Months count from 1. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

export function wallTimeAt(instant: Instant, zone: string): WallTime {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** The moments at which the wall shows this time: none in the hour that spring skips, two in the one autumn repeats. */
export function instantsAt(wall: WallTime, zone: string): Instant[] {
  const asUtc = utcOf(wall);
  const day = 86_400_000;
  const offsets = [asUtc - day, asUtc + day].map((near) => utcOf(wallTimeAt(near, zone)) - near);
  return [...new Set(offsets)]
    .map((offset) => asUtc - offset)
    .filter((instant) => utcOf(wallTimeAt(instant, zone)) === asUtc)
    .sort((a, b) => a - b);
}

function utcOf({ year, month, day, hour, minute, second }: WallTime): Instant {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
