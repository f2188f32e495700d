import type { JourneyRules } from '../association.ts';
import type { ProgrammeId } from '../codeLists.ts';
import { addMonths, latestDay } from '../days.ts';
import type { Journey } from '../journey/journey.ts';
import type { Person } from '../records.ts';
import type { PlainDate } from '../time.ts';

/** What ESF+ may ask to see of an erased person: who took part, in what, from when to when, and what became of them. */
export type Evidence = {
  personId: string;
  person: Pick<Person, 'firstName' | 'lastName' | 'gender' | 'birthDate'>;
  stays: EvidencedStay[];
  /** the last day on which it is kept */
  keptUntil: PlainDate;
};

type EvidencedStay = {
  journeyId: string;
  programme: ProgrammeId;
  from: PlainDate;
  to: PlainDate;
  situation?: string;
  laterSituation?: string;
};

/** Undefined where nothing that is co-funded was closed with its exit facts, or the time to keep it is over. */
export const evidenceOf = (
  { id: personId, firstName, lastName, gender, birthDate }: Person,
  journeys: readonly Journey[],
  { evidenceYears, coFunded }: JourneyRules['keeping'],
  today: PlainDate,
): Evidence | undefined => {
  const stays = journeys.filter(({ project }) => coFunded.includes(project.programme)).flatMap(stayIn);
  const keptUntil = addMonths(latestDay(...stays.map(({ to }) => to)), 12 * evidenceYears);
  if (stays.length === 0 || keptUntil < today) return undefined;
  const person = {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(gender !== undefined && { gender }),
    ...(birthDate !== undefined && { birthDate }),
  };
  return { personId, person, stays, keptUntil };
};

const stayIn = ({
  id: journeyId,
  project,
  episodes,
  followedFrom,
  closing,
  absorbedInto,
}: Journey): EvidencedStay[] => {
  const { on: to, situation, laterSituation } = closing ?? {};
  if (absorbedInto || to === undefined || (situation ?? laterSituation) === undefined) return [];
  const [from = followedFrom] = episodes.map(({ start }) => start).sort();
  return [
    {
      journeyId,
      programme: project.programme,
      from,
      to,
      ...(situation !== undefined && { situation }),
      ...(laterSituation !== undefined && { laterSituation }),
    },
  ];
};
