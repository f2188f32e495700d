import type { AssociationCalendar, StaffMember } from './association.ts';
import { addDays, weekday } from './days.ts';
import { atTime, toDay } from './paris.ts';
import type { Instant, PlainDate } from './time.ts';

/** Easter Sunday of a year of the Gregorian calendar (Meeus/Jones/Butcher). */
const easter = (year: number): PlainDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const holidaysByYear = new Map<number, ReadonlySet<PlainDate>>();

/** The public holidays of France without those of Alsace-Moselle (Code du travail, L3133-1). */
export const publicHolidays = (year: number): ReadonlySet<PlainDate> => {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const sunday = easter(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const days = new Set([
    ...fixed.map((day) => `${year}-${day}`),
    ...[1, 39, 50].map((after) => addDays(sunday, after)),
  ]);
  holidaysByYear.set(year, days);
  return days;
};

/** Monday to Friday, no public holiday, not a closed day of the association. */
export const isWorkingDay = (day: PlainDate, calendar: AssociationCalendar): boolean =>
  weekday(day) % 6 !== 0 && !publicHolidays(Number(day.slice(0, 4))).has(day) && !calendar.closedDays.includes(day);

/** The day itself when it is worked, otherwise the next one that is. */
export const workingDayFrom = (day: PlainDate, calendar: AssociationCalendar): PlainDate => {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
};

/** The day that is `count` working days after `day`. */
export const addWorkingDays = (day: PlainDate, count: number, calendar: AssociationCalendar): PlainDate => {
  let candidate = day;
  for (let left = count; left > 0; left -= 1) candidate = workingDayFrom(addDays(candidate, 1), calendar);
  return candidate;
};

/** The first moment from `instant` on at which the team may be written to. */
export const teamMoment = (instant: Instant, calendar: AssociationCalendar): Instant => {
  const day = toDay(instant);
  const { from, to } = calendar.teamHours;
  if (isWorkingDay(day, calendar)) {
    if (instant < atTime(day, from)) return atTime(day, from);
    if (instant < atTime(day, to)) return instant;
  }
  return teamMorning(addDays(day, 1), calendar);
};

/** The first working morning from `day` on. */
export const teamMorning = (day: PlainDate, calendar: AssociationCalendar): Instant =>
  atTime(workingDayFrom(day, calendar), calendar.teamHours.from);

/** The day on which the team reads what is said at `instant`. */
export const teamDay = (instant: Instant, calendar: AssociationCalendar): PlainDate =>
  toDay(teamMoment(instant, calendar));

/** The first moment from `instant` on at which a holder may be written to. */
export const holderMoment = (instant: Instant, calendar: AssociationCalendar): Instant => {
  const day = toDay(instant);
  const { from, to } = calendar.holderHours;
  if (instant < atTime(day, from)) return atTime(day, from);
  return instant < atTime(day, to) ? instant : atTime(addDays(day, 1), from);
};

/** Is this member of the team at work on that day: under contract and not absent? */
export const isPresent = (member: StaffMember, day: PlainDate): boolean =>
  member.contract.from <= day &&
  (member.contract.to === undefined || day <= member.contract.to) &&
  !member.absences.some((absence) => absence.from <= day && day <= absence.to);
