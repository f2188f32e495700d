import type { PlainDate } from '../../../shared/domain/time.ts';
import { type Day, dayOf, weekdayOf, yearOf } from './days.ts';

/** On which days the team works. */
export type WorkingDays = {
  isWorking(day: Day): boolean;
  /** this day, or the first working one after it */
  onOrAfter(day: Day): Day;
  /** so many working days later, the day itself not counted */
  after(day: Day, count: number): Day;
};

export const createWorkingDays = (closedDays: readonly PlainDate[]): WorkingDays => {
  const closed = new Set(closedDays.map(dayOf));
  const known: boolean[] = [];
  const isWorking = (day: Day): boolean => {
    const before = known[day];
    if (before !== undefined) return before;
    const weekday = weekdayOf(day);
    const working = weekday !== 0 && weekday !== 6 && !closed.has(day) && !holidaysOf(yearOf(day)).has(day);
    known[day] = working;
    return working;
  };
  const onOrAfter = (day: Day): Day => {
    let found = day;
    while (!isWorking(found)) found += 1;
    return found;
  };
  const after = (day: Day, count: number): Day => {
    let found = day;
    for (let left = count; left > 0; left -= 1) found = onOrAfter(found + 1);
    return found;
  };
  return { isWorking, onOrAfter, after };
};

const holidays = new Map<number, ReadonlySet<Day>>();

/** The eleven of the French labour code. */
const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = holidays.get(year);
  if (known) return known;
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const easter = easterOf(year);
  const moving = [easter + 1, easter + 39, easter + 50];
  const days = new Set([...fixed.map((date) => dayOf(`${year}-${date}`)), ...moving]);
  holidays.set(year, days);
  return days;
};

/** Easter Sunday by Gauss, as it holds from 1900 to 2099. */
export const easterOf = (year: number): Day => {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const tooLate = sunday === 6 && (moon === 29 || (moon === 28 && year % 19 > 10));
  return dayOf(`${year}-03-22`) + moon + sunday - (tooLate ? 7 : 0);
};
