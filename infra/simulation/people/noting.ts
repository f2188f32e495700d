import type { AppointmentType } from '../../../shared/domain/codeLists.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { chosen } from './choices.ts';
import { meetingTime } from './hours.ts';
import type { Seen } from './seen.ts';
import { between, day, minute } from './spans.ts';
import { momentOf, stayBegan } from './standing.ts';

/** So many milliseconds ahead. */
export const planned = (
  seen: Seen,
  type: AppointmentType,
  at: Instant,
  ahead: number,
  by: string,
  random: Random,
): JourneyCommand => {
  const time = meetingTime(random, at, ahead, seen.association, by);
  return {
    type: 'RecordAppointment',
    appointment: { ...details(seen, by, random), at: time, type, status: 'planned' },
  };
};

/** Held earlier that day or the day before, never before the stay began. */
export const notedAfterwards = (
  seen: Seen,
  type: AppointmentType,
  at: Instant,
  by: string,
  random: Random,
): JourneyCommand | undefined => {
  const held = Math.max(at - between(random, 30 * minute, day), momentOf(stayBegan(seen.journey)));
  if (held > at) return undefined;
  const appointment = {
    ...details(seen, by, random),
    at: `${toLocal(held).slice(0, 14)}00`,
    type,
    status: 'held',
  } as const;
  return { type: 'RecordAppointment', appointment };
};

type Details = Pick<Appointment, 'personIds' | 'durationMinutes' | 'placeId' | 'advisor'>;

/** Who is expected, how long, where, and with whom: much of it is often not noted. */
const details = ({ journey }: Seen, by: string, random: Random): Details => {
  const everybody = journey.holders.map(({ personId }) => personId);
  const place = chosen(random, { notNoted: 55, 'maison-du-projet': 25, telephone: 15, visio: 5 });
  return {
    personIds: random.chance(0.7) ? everybody : everybody.slice(0, 1),
    ...(random.chance(0.8) && { durationMinutes: random.pick([30, 45, 60, 90]) }),
    ...(place !== 'notNoted' && { placeId: place }),
    ...(random.chance(0.9) && { advisor: by }),
  };
};
