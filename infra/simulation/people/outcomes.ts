import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { meetingTime } from './hours.ts';
import { meetingOf } from './meetingOf.ts';
import { type Habit, once, type Plan, type Seen, type Who } from './seen.ts';
import { day, minute } from './spans.ts';
import { plannedOnes } from './standing.ts';

/** What colleagues do with a planned appointment: move it, drop it, and note how it went, at once, late or when asked. */
export const outcomes: Habit = (seen) =>
  plannedOnes(seen.journey).flatMap((appointment) => [before(seen, appointment), afterwards(seen, appointment)]);

const whoOf = ({ advisor }: Appointment): Who => (advisor === undefined ? 'advisor' : [advisor]);

const before = (seen: Seen, appointment: Appointment): Plan | undefined => {
  const { before: change } = meetingOf(seen, appointment);
  const { id, at: time } = appointment;
  const due = toInstant(time);
  if (!change || due <= seen.now) return undefined;
  return once(seen, `before/${id}@${time}`, (random) => ({
    at: Math.round(due - (due - (seen.journey.notedAt[id] ?? due)) * change.at),
    who: whoOf(appointment),
    command: (at, by) => {
      if (at >= due) return undefined;
      if (change.does === 'moves') return moved(seen, appointment, at, by, random.fraction() * 14 * day);
      return { type: 'SettleAppointment', appointmentId: id, status: change.does };
    },
  }));
};

/** To another day around the one it had. */
export const moved = (
  { association, chance }: Seen,
  { id, at: time }: Appointment,
  at: Instant,
  by: string,
  later: number,
): JourneyCommand | undefined => {
  const ahead = Math.max(day / 2, toInstant(time) - at + later - 3 * day);
  const to = meetingTime(chance(`moved/${id}@${time}`), at, ahead, association, by);
  return to === time ? undefined : { type: 'MoveAppointment', appointmentId: id, at: to };
};

const afterwards = (seen: Seen, appointment: Appointment): Plan | undefined => {
  const { isForgotten, notedAfter, comes } = meetingOf(seen, appointment);
  if (isForgotten || notedAfter === undefined) return undefined;
  const { id, at: time, durationMinutes = 60 } = appointment;
  return once(seen, `outcome/${id}@${time}`, () => ({
    at: toInstant(time) + durationMinutes * minute + notedAfter,
    who: whoOf(appointment),
    command: () => ({ type: 'SettleAppointment', appointmentId: id, status: comes }),
  }));
};
