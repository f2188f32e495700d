import type { AssociationRecords, Episode } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';

/** What the figures count; evaluations and exit interviews are in none. */
export type CountedRecords = Omit<AssociationRecords, 'evaluations' | 'exitInterviews'>;

/**
 * The records as somebody saw them in the evening of `day`: what is dated later is not in them. Periods of places stay,
 * for the name and the territory of a place have no date; who asks whether one is in force says on which day.
 */
export const recordsAsOf = (records: AssociationRecords, day: PlainDate): CountedRecords => {
  const { evaluations, exitInterviews, ...counted } = records;
  const isKnown = (date: PlainDate) => date <= day;
  return {
    ...counted,
    sheets: counted.sheets.filter(({ date }) => isKnown(date)),
    episodes: counted.episodes.filter(({ start }) => isKnown(start)).map((episode) => withoutLaterEnd(episode, day)),
    appointments: counted.appointments.filter(({ at }) => isKnown(at.slice(0, 10))),
    referrals: counted.referrals.filter(({ date }) => isKnown(date)),
    jobCreations: counted.jobCreations.filter(({ date }) => isKnown(date)),
    gatherings: counted.gatherings.filter(({ start }) => isKnown(start)),
    trainingDays: counted.trainingDays.filter(({ date }) => isKnown(date)),
    interventions: counted.interventions.filter(({ start }) => isKnown(start)),
  };
};

const withoutLaterEnd = (episode: Episode, day: PlainDate): Episode => {
  if (episode.end === undefined || episode.end <= day) return episode;
  const { end, endReason, ...running } = episode;
  return running;
};
