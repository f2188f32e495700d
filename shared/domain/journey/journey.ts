import type { EndReason } from '../codeLists.ts';
import type { OpenStage, Stage } from '../programmes.ts';
import type {
  Appointment,
  Episode,
  Evaluation,
  ExitInterview,
  Holder,
  JobCreation,
  Project,
  Referral,
} from '../records.ts';
import type { Instant, PlainDate } from '../time.ts';
import type { Absorbed, AbsorbedInto } from './absorption.ts';
import type { Claim } from './claims.ts';
import type { HolderAnswers } from './holderAnswers.ts';

/** What the association does with one project: the projection of its journal. */
export type Journey = {
  /** the project's id */
  id: string;
  /** how many events its journal has */
  version: number;
  stage: Stage;
  /** by a holder's request, or with the records of the time before Jalon */
  cameBy: 'request' | 'records';
  project: Project;
  holders: Holder[];
  /** the colleague in charge; absent while nobody is */
  advisor?: string;
  /** everybody who was ever in charge: none of them may hold the exit interview */
  advisors: string[];
  /** from when Jalon keeps the time: nothing that fell due before is brought up */
  followedFrom: PlainDate;
  /** the day on which the request or its records came in, or it was last handed back */
  waitingSince: PlainDate;
  takenOn?: PlainDate;
  episodes: Episode[];
  appointments: Appointment[];
  /** when an appointment got its present time, by its id */
  notedAt: Record<string, Instant>;
  /** what holders answered to their appointments */
  answers: HolderAnswers;
  referrals: Referral[];
  evaluations: Evaluation[];
  exitInterviews: ExitInterview[];
  jobCreations: JobCreation[];
  closing?: Closing;
  /** follow-ups put off by a colleague: by their reason, the day on which they come back */
  postponed: Record<string, PlainDate>;
  /** what a colleague saw to: by its reason, up to which due day */
  done: Record<string, PlainDate>;
  /** what the holders asked about their own data, and did not take back */
  claims: Claim[];
  /** holders of whom nothing is kept any more but for the figures */
  erased?: string[];
  /** what was brought up: the reminder's id, on which day and to which colleagues */
  raised: Record<string, { on: PlainDate; to: string[] }>;
  /** journeys of the same request, whose records are here */
  absorbed?: Absorbed[];
  /** the journey that goes on for this one, with its records */
  absorbedInto?: AbsorbedInto;
  /** those that were here and went their own way again, with their records */
  separated?: string[];
};

export const summaryFields = [
  'id',
  'stage',
  'project',
  'holders',
  'erased',
  'closing',
  'appointments',
  'absorbedInto',
] as const satisfies (keyof Journey)[];

/** As much of a journey as finds it by name, and tells who met whom last. */
export type JourneySummary = Pick<Journey, (typeof summaryFields)[number]>;

export type Closing = {
  on: PlainDate;
  reason: EndReason;
  outcomes: string[];
  /** the stage it was closed in, to which it reopens */
  from: OpenStage;
  /** the situation on leaving, asked within four weeks (ESF+) */
  situation?: string;
  /** the situation six months later (ESF+) */
  laterSituation?: string;
};

/** Who carries the project and was not erased. */
export const presentHolders = ({ holders, erased = [] }: Carried): Holder[] =>
  holders.filter(({ personId }) => !erased.includes(personId));

/** Nobody is left whom anything could be about. */
export const isErased = (journey: Carried): boolean =>
  journey.erased !== undefined && journey.holders.length > 0 && presentHolders(journey).length === 0;

/** Whom a page shows: who is left, or all where nobody is. */
export const shownHolders = (journey: Carried): Holder[] =>
  isErased(journey) ? journey.holders : presentHolders(journey);

/** Whom one speaks of when one speaks of a project: its lead, or the first holder. */
export const leadOf = (journey: Carried): Holder | undefined => {
  const holders = shownHolders(journey);
  return holders.find(({ role }) => role === 'lead') ?? holders[0];
};

type Carried = Pick<Journey, 'holders' | 'erased'>;

/** The stay that goes on: the latest one begun that has no end. */
export const openEpisode = (journey: Pick<Journey, 'episodes'>): Episode | undefined =>
  journey.episodes
    .filter((episode) => episode.end === undefined)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1);

/** Appointments that count against the cap of a phase: held or still planned, since the stay that goes on began. */
export const countedAppointments = (journey: Journey, type: Appointment['type']): Appointment[] => {
  const since = openEpisode(journey)?.start ?? '';
  return journey.appointments.filter(
    (appointment) =>
      appointment.type === type &&
      appointment.at.slice(0, 10) >= since &&
      (appointment.status === 'held' || appointment.status === 'planned'),
  );
};
