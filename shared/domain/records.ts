import type {
  AppointmentStatus,
  AppointmentType,
  EndReason,
  EvaluationTransition,
  ExitInterviewAnswer,
  GatheringFamily,
  GatheringStatus,
  HolderRole,
  Phase,
  PlaceStatus,
  ProgrammeId,
  QpvAnswer,
  ReferralOutcome,
  TraineeStatus,
} from './codeLists.ts';
import type { LocalDateTime, PlainDate } from './time.ts';

/**
 * What the association keeps, one type a record. A field that is absent was "not given": never 0, never "no".
 * Plain `string` codes belong to the association's vocabularies (`shared/association/vocabularies.ts`).
 */

/** A structure of the network: it prescribes, receives referrals, hosts. `family` is a vocabulary code. */
export type Partner = {
  id: string;
  name: string;
  aliases: string[];
  family?: string;
  commune?: string;
  territory?: string;
};

/** One period of a place in one programme; a place (`id`) may have several. Both days are counted in. */
export type PlacePeriod = {
  id: string;
  name: string;
  commune?: string;
  territory?: string;
  programme: ProgrammeId;
  status: PlaceStatus;
  since?: PlainDate;
  until?: PlainDate;
};

export type Person = {
  id: string;
  firstName?: string;
  lastName?: string;
  gender?: string;
  birthDate?: PlainDate;
  email?: string;
  phone?: string;
  commune?: string;
  district?: string;
};

/** A person in the store: since `erasedOn` their record is on the way to hold nothing but what the figures ask. */
export type KnownPerson = Person & { erasedOn?: PlainDate };

export type Project = {
  id: string;
  programme: ProgrammeId;
  title?: string;
  territory?: string;
  domain?: string;
  otherDomains: string[];
  legalStatus?: string;
  collective?: boolean;
};

/** A person who carries a project. */
export type Holder = { projectId: string; personId: string; role: HolderRole };

/** The entry sheet: what was true of a person on its date, frozen. `prescribers`: partner ids or channel codes, main one first. */
export type Sheet = {
  id: string;
  personId: string;
  projectId?: string;
  programme: ProgrammeId;
  date: PlainDate;
  employment?: string;
  income?: string;
  diploma?: string;
  commune?: string;
  territory?: string;
  qpv?: QpvAnswer;
  prescribers: string[];
};

/** A stay in a phase; `end` is absent while it goes on. Both days are counted in. */
export type Episode = {
  id: string;
  projectId: string;
  phase: Phase;
  start: PlainDate;
  end?: PlainDate;
  endReason?: EndReason;
  advisor?: string;
};

/** `at` is Paris wall time, `durationMinutes` whole minutes, `placeId` a place. */
export type Appointment = {
  id: string;
  projectId: string;
  personIds: string[];
  at: LocalDateTime;
  durationMinutes?: number;
  type: AppointmentType;
  placeId?: string;
  advisor?: string;
  status: AppointmentStatus;
};

/** A referral out, to a partner. */
export type Referral = {
  id: string;
  projectId?: string;
  personId?: string;
  partnerId: string;
  date: PlainDate;
  purpose?: string;
  outcome?: ReferralOutcome;
};

/** The grid. `themes`: vocabulary code and mark from 1 to 5. `advisor` filled it; `holderPresent`: together with the holder. */
export type Evaluation = {
  id: string;
  projectId: string;
  date: PlainDate;
  transition: EvaluationTransition;
  themes: { theme: string; mark: number }[];
  holderPresent?: boolean;
  advisor?: string;
  vigilance?: string;
};

export type ExitInterview = {
  id: string;
  projectId: string;
  proposedOn?: PlainDate;
  answer?: ExitInterviewAnswer;
  date?: PlainDate;
  interviewer?: string;
};

/** Jobs created on a date; `count` whole jobs, `fte` full-time equivalents. */
export type JobCreation = {
  id: string;
  projectId: string;
  date: PlainDate;
  count: number;
  contract?: string;
  fte?: number;
};

/** An event of the association or of its network. Attendance is a range; a lone bound stands for both. */
export type Gathering = {
  id: string;
  title?: string;
  family: GatheringFamily;
  type?: string;
  programmes: ProgrammeId[];
  start: PlainDate;
  end?: PlainDate;
  commune?: string;
  territory?: string;
  organiser?: string;
  role?: string;
  status: GatheringStatus;
  publicMin?: number;
  publicMax?: number;
  professionalsMin?: number;
  professionalsMax?: number;
};

/** One day of a training session, `hours` long. */
export type TrainingDay = {
  sessionId: string;
  course: string;
  year: number;
  date: PlainDate;
  hours: number;
  status: GatheringStatus;
};

/** A trainee of a session: a known person, or somebody from outside by name. */
export type Enrolment = { sessionId: string; personId?: string; outsiderName?: string; status?: TraineeStatus };

/** Training given outside, at a client's. */
export type Intervention = {
  id: string;
  start: PlainDate;
  end?: PlainDate;
  client?: string;
  title?: string;
  hours: number;
  trainees: number;
};

/** Everything the association keeps, as the report counts it and as the record files hold it. */
export type AssociationRecords = {
  partners: Partner[];
  placePeriods: PlacePeriod[];
  persons: Person[];
  projects: Project[];
  holders: Holder[];
  sheets: Sheet[];
  episodes: Episode[];
  appointments: Appointment[];
  referrals: Referral[];
  evaluations: Evaluation[];
  exitInterviews: ExitInterview[];
  jobCreations: JobCreation[];
  gatherings: Gathering[];
  trainingDays: TrainingDay[];
  enrolments: Enrolment[];
  interventions: Intervention[];
};
