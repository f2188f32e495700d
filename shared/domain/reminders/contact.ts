import { latestDay } from '../days.ts';
import { type Journey, openEpisode } from '../journey/journey.ts';
import { toInstant } from '../paris.ts';
import type { PlainDate } from '../time.ts';

/**
 * The day from which a journey counts as quiet: the latest of the phase's beginning, the last appointment held or
 * planned, and the day from which Jalon keeps the time. An appointment ahead lies in the future and so keeps it quiet.
 */
export const quietSince = (journey: Journey): PlainDate =>
  latestDay(
    journey.followedFrom,
    openEpisode(journey)?.start,
    ...journey.appointments
      .filter(({ status }) => status === 'held' || status === 'planned')
      .map(({ at }) => at.slice(0, 10)),
  );

/** Was this noted early enough that a message at `moment` still tells something new? */
export const notedBefore = (journey: Journey, appointmentId: string, moment: number): boolean =>
  (journey.notedAt[appointmentId] ?? toInstant(`${journey.followedFrom}T00:00`)) < moment;
