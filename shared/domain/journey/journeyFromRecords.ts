import { latestDay } from '../days.ts';
import type { Stage } from '../programmes.ts';
import type { PlainDate } from '../time.ts';
import type { JourneyRecords } from './events.ts';
import { answersKept } from './holderAnswers.ts';
import { type Closing, type Journey, openEpisode } from './journey.ts';

/**
 * The journey that a project's imported records tell of. Records are history that no rule has checked: two open stays,
 * none at all, a stay that ended before the project did. The latest open stay says where the journey stands; without one
 * the journey is yet to begin when an appointment is planned, and over when none is.
 */
export const journeyFromRecords = (known: Journey | undefined, records: JourneyRecords, on: PlainDate): Journey => {
  const open = openEpisode(records);
  const planned = records.appointments.findLast(({ status, type }) => status === 'planned' && type !== 'exit');
  const begins = known ? known.stage === 'intake' : planned !== undefined;
  const stage: Stage = open?.phase ?? (begins ? 'intake' : 'closed');
  const advisor = open?.advisor ?? planned?.advisor ?? known?.advisor;
  const advisors = [...(known?.advisors ?? []), ...records.episodes.map((stay) => stay.advisor), advisor];
  return {
    ...records,
    id: records.project.id,
    version: (known?.version ?? 0) + 1,
    stage,
    cameBy: known?.cameBy ?? 'records',
    advisors: [...new Set(advisors.filter((name) => name !== undefined))],
    followedFrom: known?.followedFrom ?? on,
    notedAt: known?.notedAt ?? {},
    answers: answersKept(known, records.appointments),
    postponed: known?.postponed ?? {},
    done: known?.done ?? {},
    claims: known?.claims ?? [],
    raised: known?.raised ?? {},
    waitingSince: known?.waitingSince ?? on,
    ...(advisor !== undefined && { advisor, takenOn: known?.takenOn ?? on }),
    ...(known?.erased && { erased: known.erased }),
    ...(known?.absorbed && { absorbed: known.absorbed }),
    ...(known?.separated && { separated: known.separated }),
    ...(stage === 'closed' && { closing: known?.closing ?? closingOf(records, on) }),
  };
};

const closingOf = ({ episodes, appointments }: JourneyRecords, importedOn: PlainDate): Closing => {
  const last = episodes.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1)).at(-1);
  const days = [...episodes.map(({ end }) => end), ...appointments.map(({ at }) => at.slice(0, 10))];
  const past = days.filter((day) => day !== undefined && day <= importedOn);
  return {
    on: past.length > 0 ? latestDay(...past) : importedOn,
    reason: last?.endReason ?? 'other',
    outcomes: [],
    from: last?.phase ?? 'intake',
  };
};
