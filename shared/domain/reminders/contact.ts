import { latestDay } from '../days.ts';
import { type Journey, openEpisode } from '../journey/journey.ts';
import { atTime, toDay } from '../paris.ts';
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

/**
 * The last sign of the holders, closed or not: what counts as contact, and their request or return, a stay's beginning and
 * end, the closing, what they answered or asked about their data themselves. That records were taken in is none, unless
 * they tell of no other.
 */
export const lastSign = (journey: Journey): PlainDate => {
  const { cameBy, followedFrom, waitingSince, closing, episodes, claims, answers } = journey;
  const came = cameBy === 'request' || followedFrom > waitingSince ? followedFrom : undefined;
  const sign = latestDay(
    lastContact(journey),
    came,
    closing?.on,
    ...episodes.flatMap(({ start, end }) => [start, end]),
    ...claims.map(({ on }) => on),
    ...Object.values(answers).flatMap((given) => given.map(({ at }) => toDay(at))),
  );
  return sign === never ? followedFrom : sign;
};

const never = latestDay();

/** Was this noted early enough that a message at `moment` still tells something new? */
export const notedBefore = (journey: Journey, appointmentId: string, moment: number): boolean =>
  (journey.notedAt[appointmentId] ?? atTime(journey.followedFrom, '00:00')) < moment;
