import type { Appointment } from '../../../shared/domain/records.ts';
import { chosen } from './choices.ts';
import type { Meeting } from './meeting.ts';
import type { Seen } from './seen.ts';
import { between, day, hour, minute } from './spans.ts';

export const meetingOf = ({ memory, chance }: Seen, { id, at }: Pick<Appointment, 'id' | 'at'>): Meeting => {
  const key = `${id}@${at}`;
  const known = memory.meetings.get(key);
  if (known) return known;
  const random = chance(`meeting/${key}`);
  const unreliable = chance('holder').chance(0.07);
  const does = chosen(random, { nothing: 81, moves: 12, cancelled: 4, excused: 3 });
  const notedAfter = {
    sameEvening: between(random, 5 * minute, 3 * hour),
    nextMorning: between(random, 13 * hour, 18 * hour),
    late: between(random, 3 * day, 15 * day),
    whenAsked: undefined,
  }[chosen(random, { sameEvening: 45, nextMorning: 22, late: 6, whenAsked: 27 })];
  const meeting: Meeting = {
    comes: chosen(random, unreliable ? { held: 35, noShow: 65 } : { held: 86, noShow: 9, excused: 5 }),
    isForgotten: random.chance(0.0005),
    ...(notedAfter !== undefined && { notedAfter }),
    ...(does !== 'nothing' && { before: { does, at: random.fraction() } }),
  };
  memory.meetings.set(key, meeting);
  return meeting;
};
