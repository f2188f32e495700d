import { latestDay } from '../days.ts';
import { type Journey, openEpisode } from '../journey/journey.ts';
import { toInstant } from '../paris.ts';
import type { PlainDate } from '../time.ts';

/** The last contact: the phase's beginning, or the last appointment held or planned, be it ahead. */
export const lastContact = (journey: Journey): PlainDate =>
  latestDay(
    openEpisode(journey)?.start,
    ...journey.appointments
      .filter(({ status }) => status === 'held' || status === 'planned')
      .map(({ at }) => at.slice(0, 10)),
  );

/** The day from which a journey counts as quiet: the last contact, but not before Jalon keeps the time. */
export const quietSince = (journey: Journey): PlainDate => latestDay(journey.followedFrom, lastContact(journey));

/** Was this noted early enough that a message at `moment` still tells something new? */
export const notedBefore = (journey: Journey, appointmentId: string, moment: number): boolean =>
  (journey.notedAt[appointmentId] ?? toInstant(`${journey.followedFrom}T00:00`)) < moment;
