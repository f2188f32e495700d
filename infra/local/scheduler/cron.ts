/** A day of the calendar; months count from 1. */
export type Day = { year: number; month: number; day: number };

export type Cron = {
  minutes: readonly number[];
  hours: readonly number[];
  years: readonly number[];
  matchesDay(day: Day): boolean;
};

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Reads the six fields of an AWS cron expression: minutes, hours, day of month, month, day of week (1 is Sunday), year.
 * One of the two days is `?`. Undefined when it is not one.
 */
export function readCron(text: string): Cron | undefined {
  const fields = text.trim().toUpperCase().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6 || (dayOfMonth === '?') === (dayOfWeek === '?')) return undefined;
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const inMonths = numbers(withNumbers(month, months), 1, 12);
  const years = numbers(year, 1970, 2199);
  const isDay = dayOfWeek === '?' ? readDayOfMonth(dayOfMonth) : readDayOfWeek(withNumbers(dayOfWeek, weekdays));
  if (!minutes || !hours || !inMonths || !years || !isDay) return undefined;
  return { minutes, hours, years, matchesDay: (day) => inMonths.includes(day.month) && isDay(day) };
}

/** `5`, `1,15`, `9-17`, `*`, `0/10`, `9-17/2`, as the numbers they stand for, in order. */
function numbers(field: string, least: number, most: number): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const read = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!read) return undefined;
    const from = Number(read[1] ?? least);
    const step = Number(read[3] ?? 1);
    const open = read[1] === undefined || read[3] !== undefined;
    const to = Number(read[2] ?? (open ? most : from));
    if (from < least || to > most || from > to || step < 1) return undefined;
    for (let number = from; number <= to; number += step) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

function withNumbers(field: string, names: readonly string[]): string {
  return field.replace(/[A-Z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + 1) : name));
}

/** Also `L`, the last day, and `15W`, the weekday nearest to the 15th within its month. */
function readDayOfMonth(field: string): Cron['matchesDay'] | undefined {
  if (field === 'L') return (day) => day.day === lastDay(day);
  const nearest = /^([1-9]|[12]\d|3[01])W$/.exec(field)?.[1];
  if (nearest !== undefined) return (day) => day.day === nearestWeekday({ ...day, day: Number(nearest) });
  const days = numbers(field, 1, 31);
  return days && ((day) => days.includes(day.day));
}

/** Also `L`, Saturday, `6L`, the last Friday of the month, and `3#2`, its second Tuesday. */
function readDayOfWeek(field: string): Cron['matchesDay'] | undefined {
  if (field === 'L') return (day) => weekdayOf(day) === 7;
  const last = /^([1-7])L$/.exec(field)?.[1];
  if (last) return (day) => weekdayOf(day) === Number(last) && day.day > lastDay(day) - 7;
  const [, which, nth] = /^([1-7])#([1-5])$/.exec(field) ?? [];
  if (which && nth) return (day) => weekdayOf(day) === Number(which) && Math.ceil(day.day / 7) === Number(nth);
  const days = numbers(field, 1, 7);
  return days && ((day) => days.includes(weekdayOf(day)));
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

function lastDay({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function nearestWeekday(day: Day): number {
  const last = lastDay(day);
  const wanted = { ...day, day: Math.min(day.day, last) };
  if (weekdayOf(wanted) === 7) return wanted.day === 1 ? 3 : wanted.day - 1;
  if (weekdayOf(wanted) === 1) return wanted.day === last ? last - 2 : wanted.day + 1;
  return wanted.day;
}
