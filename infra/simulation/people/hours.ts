import type { Association, StaffMember } from '../../../shared/domain/association.ts';
import { isPresent, isWorkingDay } from '../../../shared/domain/calendar.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { toDay, toInstant, toLocal } from '../../../shared/domain/paris.ts';
import type { Instant, LocalDateTime, PlainDate } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { between, hour } from './spans.ts';

const begins = '08:30';
const ends = '18:30';
const night = '20:00';
/** who does something at home in the evening */
const nightly = 0.04;

const works = (member: StaffMember, day: PlainDate, { calendar }: Association): boolean =>
  isPresent(member, day) && isWorkingDay(day, calendar);

/**
 * The first moment from `at` on at which a colleague does something: while they are at work, or in the evening of such a
 * day. Undefined where that is not within so many days.
 *
 * @param late from 0 to 1: how late in the morning they come to what waited; very little means in the evening
 */
export const atWork = (
  member: StaffMember,
  at: Instant,
  association: Association,
  { late, within }: { late: number; within: number },
): Instant | undefined => {
  const local = toLocal(at);
  const [today, time] = [local.slice(0, 10), local.slice(11)];
  if (works(member, today, association)) {
    if (late < nightly && time >= night && time < '23:30') return at;
    if (late < nightly && time < night) return toInstant(`${today}T${night}`) + Math.floor((late / nightly) * 3 * hour);
    if (time >= begins && time < ends) return at;
  }
  for (let ahead = time < begins ? 0 : 1; ahead <= within; ahead += 1) {
    const then = addDays(today, ahead);
    if (works(member, then, association)) return toInstant(`${then}T${begins}`) + Math.floor(late * 3 * hour);
  }
  return undefined;
};

/** A time at which people meet, so many milliseconds after `at` or as soon as the colleague is there. */
export const meetingTime = (
  random: Random,
  at: Instant,
  ahead: number,
  association: Association,
  colleague: string | undefined,
): LocalDateTime => {
  const member = association.team.find(({ name }) => name === colleague);
  const evening = random.chance(0.04);
  const time = `${evening ? random.between(18, 19) : random.between(9, 17)}:${random.pick(['00', '15', '30'])}`;
  const free = (day: PlainDate): boolean =>
    isWorkingDay(day, association.calendar) && (!member || isPresent(member, day));
  let day = toDay(at + ahead);
  const local = (): LocalDateTime => `${day}T${time.padStart(5, '0')}`;
  for (let tries = 0; tries < 60 && !(free(day) && toInstant(local()) > at + hour); tries += 1) day = addDays(day, 1);
  return local();
};

/** A moment of a day, at any hour: mostly while people are awake. */
export const anyHour = (random: Random, day: PlainDate): Instant =>
  toInstant(`${day}T00:00`) +
  (random.chance(0.93) ? between(random, 7 * hour, 23 * hour) : between(random, 0, 7 * hour));
