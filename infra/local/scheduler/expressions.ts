import type { Instant } from '../../../shared/domain/time.ts';
import { type Cron, readCron } from './cron.ts';
import { instantsAt, wallTimeAt } from './zonedTime.ts';

/** The first occurrence at or after a moment; undefined when none comes any more. */
export type Occurrences = (from: Instant) => Instant | undefined;

const unitMilliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `at(…)`, `rate(…)` or `cron(…)` in a time zone; undefined when it is none of them.
 *
 * @param start where the steps of a rate begin: the schedule's start date or its creation
 */
export function readExpression(expression: string, zone: string, start: Instant): Occurrences | undefined {
  const [, kind, inside = ''] = /^(at|rate|cron)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'at') return readAt(inside, zone);
  if (kind === 'rate') return readRate(inside, start);
  if (kind === 'cron') {
    const cron = readCron(inside);
    return cron && ((from) => nextOfCron(cron, zone, from));
  }
  return undefined;
}

/** A time that spring skips is taken by the hour too late, as every calendar does. */
function readAt(text: string, zone: string): Occurrences | undefined {
  const read = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text);
  if (!read || !isDateTime(text)) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = read.slice(1).map(Number);
  const wall = { year, month, day, hour, minute, second };
  const moment = instantsAt(wall, zone)[0] ?? instantsAt({ ...wall, hour: hour + 1 }, zone)[0];
  return moment === undefined ? undefined : (from) => (from <= moment ? moment : undefined);
}

/** False for a 31st of February, too. */
function isDateTime(text: string): boolean {
  const asUtc = Date.parse(`${text}Z`);
  return !Number.isNaN(asUtc) && new Date(asUtc).toISOString().startsWith(text);
}

function readRate(text: string, start: Instant): Occurrences | undefined {
  const [, count, unit, plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(text) ?? [];
  const steps = Number(count);
  if (!(unit === 'minute' || unit === 'hour' || unit === 'day') || steps < 1 || (steps === 1) !== (plural === '')) {
    return undefined;
  }
  const step = steps * unitMilliseconds[unit];
  return (from) => start + Math.max(0, Math.ceil((from - start) / step)) * step;
}

/** As AWS does: a time that spring skips does not occur, one that autumn repeats occurs once. */
function nextOfCron(cron: Cron, zone: string, from: Instant): Instant | undefined {
  const { year, month, day, hour: fromHour, minute: fromMinute } = wallTimeAt(from, zone);
  const lastYear = cron.years.at(-1) ?? 0;
  for (let date = new Date(Date.UTC(year, month - 1, day)); date.getUTCFullYear() <= lastYear; ) {
    const today = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    // To ask for the moment of a time costs 12 us: not of the hundred times of a day that are over on the wall.
    const isFirst = today.day === day && today.month === month && today.year === year;
    if (cron.years.includes(today.year) && cron.matchesDay(today)) {
      for (const hour of cron.hours) {
        for (const minute of cron.minutes) {
          if (isFirst && (hour < fromHour || (hour === fromHour && minute < fromMinute))) continue;
          const moment = instantsAt({ ...today, hour, minute, second: 0 }, zone)[0];
          if (moment !== undefined && moment >= from) return moment;
        }
      }
    }
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return undefined;
}
