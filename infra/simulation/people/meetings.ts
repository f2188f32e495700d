import type { Appointment } from '../../../shared/domain/records.ts';
import type { Seen } from './seen.ts';
import { between, day, hour, minute, weighted } from './spans.ts';

/** What becomes of an appointment at the time that it has: a moved one is another. Spans in milliseconds. */
export type Meeting = {
  comes: 'held' | 'noShow' | 'excused';
  /** when its outcome is noted, counted from its end; absent where nobody thinks of it unasked */
  notedAfter?: number;
  /** nobody ever notes it, whoever asks */
  isForgotten: boolean;
  /** what a colleague does to it before, at a part of the time until then */
  before?: { does: 'moves' | 'cancelled' | 'excused'; at: number };
};

export const meetingOf = ({ memory, chance }: Seen, { id, at }: Pick<Appointment, 'id' | 'at'>): Meeting => {
  const key = `${id}@${at}`;
  const known = memory.meetings.get(key);
  if (known) return known;
  const random = chance(`meeting/${key}`);
  const unreliable = chance('holder').chance(0.07);
  const does = weighted(random, [81, undefined], [12, 'moves'], [4, 'cancelled'], [3, 'excused']);
  const notedAfter = weighted(
    random,
    [45, between(random, 5 * minute, 3 * hour)],
    [22, between(random, 13 * hour, 18 * hour)],
    [6, between(random, 3 * day, 15 * day)],
    [27, undefined],
  );
  const meeting: Meeting = {
    comes: unreliable ? weighted(random, [35, 'held'], [65, 'noShow']) : usually(random),
    isForgotten: random.chance(0.0015),
    ...(notedAfter !== undefined && { notedAfter }),
    ...(does && { before: { does, at: random.fraction() } }),
  };
  memory.meetings.set(key, meeting);
  return meeting;
};

const usually = (random: Parameters<typeof weighted>[0]): Meeting['comes'] =>
  weighted<Meeting['comes']>(random, [86, 'held'], [9, 'noShow'], [5, 'excused']);
