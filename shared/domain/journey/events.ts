import type { AppointmentStatus, EndReason, Phase, ReferralOutcome } from '../codeLists.ts';
import type { OpenStage } from '../programmes.ts';
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
import type { Instant, LocalDateTime, PlainDate } from '../time.ts';
import type { Brought, TakenBack } from './absorption.ts';

/** Who did it. `staff` is the name in the records. */
export type Actor = { kind: 'staff'; name: string } | { kind: 'holder' } | { kind: 'timer' } | { kind: 'operator' };

/** From where it came. */
export type Origin = 'slack' | 'web' | 'import' | 'timer' | 'console';

/** The project's part of a record folder. */
export type JourneyRecords = {
  project: Project;
  holders: Holder[];
  episodes: Episode[];
  appointments: Appointment[];
  referrals: Referral[];
  evaluations: Evaluation[];
  exitInterviews: ExitInterview[];
  jobCreations: JobCreation[];
};

/** What happened in a journey, in the past tense. */
export type JourneyFact =
  | { type: 'IntakeReceived'; on: PlainDate; project: Project; holders: Holder[] }
  | { type: 'RecordsImported'; on: PlainDate; records: JourneyRecords }
  | { type: 'HolderJoined'; holder: Holder }
  | { type: 'TakenInCharge'; on: PlainDate; advisor: string }
  | { type: 'HandedBack'; on: PlainDate; advisor: string }
  | { type: 'AdvisorChanged'; previously?: string; advisor: string }
  | { type: 'AppointmentRecorded'; appointment: Appointment; notedAt: Instant }
  | {
      type: 'AppointmentMoved';
      appointmentId: string;
      previously: LocalDateTime;
      movedTo: LocalDateTime;
      notedAt: Instant;
    }
  | {
      type: 'AppointmentSettled';
      appointmentId: string;
      status: Exclude<AppointmentStatus, 'planned'>;
      /** the holder who cancelled it themselves */
      byHolder?: { personId: string; notedAt: Instant };
    }
  | { type: 'AppointmentConfirmed'; appointmentId: string; personId: string; notedAt: Instant }
  | { type: 'MoveAsked'; appointmentId: string; personId: string; notedAt: Instant; wish: string }
  | { type: 'PhaseEntered'; episode: Episode }
  | { type: 'PhaseLeft'; episodeId: string; phase: Phase; end: PlainDate; endReason: EndReason }
  | { type: 'Referred'; referral: Referral; grounds?: ReferralGrounds }
  | { type: 'ReferralSettled'; referralId: string; outcome: ReferralOutcome }
  | { type: 'EvaluationRecorded'; evaluation: Evaluation; workPlan?: string }
  | { type: 'ExitInterviewRecorded'; exitInterview: ExitInterview }
  | { type: 'JobsCreated'; jobCreation: JobCreation }
  | { type: 'Closed'; on: PlainDate; reason: EndReason; outcomes: string[]; stage: OpenStage }
  | { type: 'ExitSituationRecorded'; situation: string }
  | { type: 'LaterSituationRecorded'; situation: string }
  | { type: 'Reopened'; on: PlainDate; stage: OpenStage; why: string }
  | { type: 'FollowUpPostponed'; rule: string; subject?: string; until: PlainDate }
  | { type: 'FollowUpDone'; rule: string; subject?: string; due: PlainDate }
  | { type: 'AppointmentCorrected'; previously: Appointment; appointment: Appointment }
  | { type: 'EpisodeCorrected'; previously: Episode; episode: Episode }
  | ({ type: 'RecordWithdrawn'; why: string } & WithdrawnRecord)
  /** `fields` are names, never values */
  | { type: 'PersonCorrected'; personId: string; fields: string[] }
  | { type: 'ObjectionReceived'; personId: string; on: PlainDate }
  | { type: 'ObjectionWithdrawn'; personId: string }
  | { type: 'ErasureAsked'; personId: string; on: PlainDate }
  | { type: 'ErasureWithdrawn'; personId: string }
  /** Nothing says any more who this holder was; the texts of the journal that did are blanked. */
  | { type: 'PersonErased'; personId: string; on: PlainDate }
  | { type: 'MistakeReported'; id: string; personId: string; on: PlainDate; text: string }
  /** Another journey was of the same request: this one goes on for both, with the records of both. */
  | { type: 'JourneyAbsorbed'; on: PlainDate; mergedBy: string; why?: string; brings: Brought }
  | { type: 'AbsorbedInto'; on: PlainDate; mergedBy: string; why?: string; survivorId: string; title?: string }
  /** The two go their own ways again. */
  | { type: 'JourneySeparated'; on: PlainDate; separatedBy: string; absorbedId: string }
  | { type: 'SeparatedFrom'; on: PlainDate; separatedBy: string; survivorId: string; takes: TakenBack }
  /** All that one command did is as if it had not been. */
  | { type: 'Undone'; undoes: string }
  | { type: 'NudgeRaised'; reminderId: string; rule: string; due: PlainDate; on: PlainDate; to: string[] };

/** What was noted by mistake and is taken out of the records; the journal keeps it. */
export type WithdrawnRecord =
  | { kind: 'appointment'; record: Appointment }
  | { kind: 'referral'; record: Referral }
  | { kind: 'evaluation'; record: Evaluation }
  | { kind: 'jobCreation'; record: JobCreation };

/** On what a referral rests in a seeding journey. */
export type ReferralGrounds = { progress: string; sector: string; legalStatus: string };

/** A fact in the journal: with who, when and from where, the journal is the audit trail. */
export type JourneyEvent = JourneyFact & {
  journeyId: string;
  /** 1 for the first event of the journey, without gaps */
  sequence: number;
  at: Instant;
  by: Actor;
  from: Origin;
  commandId: string;
};
