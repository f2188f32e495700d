import { latestDay } from '../days.ts';
import type { Stage } from '../programmes.ts';
import type { PlainDate } from '../time.ts';
import type { JourneyRecords } from './events.ts';
import { type Closing, type Journey, openEpisode } from './journey.ts';

/**
 * The journey that a project's imported records tell of. Records are history that no rule has checked: two open stays,
 * none at all, a stay that ended before the project did. The latest open stay says where the journey stands; where all
 * have ended it is over; where there is none it has not begun.
 */
export const journeyFromRecords = (known: Journey | undefined, records: JourneyRecords, on: PlainDate): Journey => {
  const open = openEpisode(records);
  const stage: Stage = open?.phase ?? (records.episodes.length > 0 ? 'closed' : 'intake');
  const advisor = open?.advisor ?? plannedWith(records) ?? (stage === 'intake' ? known?.advisor : undefined);
  return {
    ...records,
    id: records.project.id,
    version: (known?.version ?? 0) + 1,
    stage,
    cameBy: known?.cameBy ?? 'records',
    advisors: [...new Set([...(known?.advisors ?? []), ...records.episodes.flatMap((stay) => stay.advisor ?? [])])],
    followedFrom: known?.followedFrom ?? on,
    notedAt: known?.notedAt ?? {},
    postponed: known?.postponed ?? {},
    raised: known?.raised ?? {},
    ...(advisor === undefined ? { waitingSince: on } : { advisor, takenOn: on }),
    ...(stage === 'closed' && { closing: known?.closing ?? closingOf(records) }),
  };
};

const plannedWith = (records: JourneyRecords): string | undefined =>
  records.appointments.findLast(({ status, advisor }) => status === 'planned' && advisor)?.advisor;

const closingOf = (records: JourneyRecords): Closing => {
  const on = latestDay(...records.episodes.map(({ end }) => end));
  const last = records.episodes.find(({ end }) => end === on);
  return { on, reason: last?.endReason ?? 'other', outcomes: [], from: last?.phase ?? 'intake' };
};
