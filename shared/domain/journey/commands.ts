import type {
  AppointmentStatus,
  EndReason,
  EvaluationTransition,
  ExitInterviewAnswer,
  Phase,
  ReferralOutcome,
} from '../codeLists.ts';
import type { Appointment, Evaluation, Holder, JobCreation, Project, Referral } from '../records.ts';
import type { Instant, LocalDateTime, PlainDate } from '../time.ts';
import type { RightsClaim } from './claims.ts';
import type { Actor, JourneyRecords, Origin, ReferralGrounds, WithdrawnRecord } from './events.ts';

/** What somebody asks of a journey. A record that a command adds bears the command's id. */
export type JourneyCommand =
  | { type: 'ReceiveIntake'; project: Project; holders: Holder[] }
  | { type: 'ImportRecords'; records: JourneyRecords }
  | { type: 'JoinProject'; holder: Holder }
  | { type: 'TakeInCharge'; advisor: string }
  | { type: 'HandBack'; advisor: string }
  | { type: 'ChangeAdvisor'; advisor: string }
  | { type: 'RecordAppointment'; appointment: Omit<Appointment, 'id' | 'projectId'>; referrals?: NewReferral[] }
  | { type: 'MoveAppointment'; appointmentId: string; at: LocalDateTime }
  | { type: 'SettleAppointment'; appointmentId: string; status: Exclude<AppointmentStatus, 'planned'> }
  | ({ type: 'ConfirmAppointment' } & HolderAnswering)
  | ({ type: 'AskToMoveAppointment'; wish: string } & HolderAnswering)
  | ({ type: 'CancelAppointment' } & HolderAnswering)
  | { type: 'Refer'; date: PlainDate; referrals: NewReferral[] }
  | { type: 'SettleReferral'; referralId: string; outcome: ReferralOutcome }
  | {
      type: 'RecordEvaluation';
      date: PlainDate;
      transition: EvaluationTransition;
      themes: Evaluation['themes'];
      holderPresent: boolean;
      advisor: string;
      vigilance?: string;
      workPlan?: string;
    }
  | { type: 'EnterPhase'; phase: Phase; on: PlainDate }
  | { type: 'RecordJobs'; job: Omit<JobCreation, 'id' | 'projectId'> }
  | {
      type: 'RecordExitInterview';
      proposedOn: PlainDate;
      answer?: ExitInterviewAnswer;
      date?: PlainDate;
      interviewer?: string;
    }
  | { type: 'Close'; on: PlainDate; reason: EndReason; outcomes: string[] }
  | { type: 'RecordExitSituation'; situation: string }
  | { type: 'RecordLaterSituation'; situation: string }
  | { type: 'Reopen'; on: PlainDate; why: string }
  | { type: 'FinishFollowUp'; reminderId: string }
  | { type: 'CorrectAppointment'; appointmentId: string; changes: AppointmentChanges }
  | { type: 'WithdrawRecord'; kind: WithdrawnRecord['kind']; id: string; why: string }
  | { type: 'PostponeFollowUp'; rule: string; subject?: string; until: PlainDate }
  | { type: 'RaiseNudge'; reminderId: string; to: string[] }
  | { type: 'NoteCorrection'; personId: string; fields: readonly string[] }
  | { type: 'ReceiveClaim'; kind: RightsClaim; personId: string }
  | { type: 'WithdrawClaim'; kind: RightsClaim; personId: string }
  | { type: 'ReportMistake'; personId: string; text: string };

/** A holder answers to an appointment, at the time at which they were shown it: nobody agrees to what they did not see. */
type HolderAnswering = { appointmentId: string; personId: string; to: LocalDateTime };

/** To whom somebody is sent, and what for. */
export type NewReferral = Pick<Referral, 'partnerId' | 'personId' | 'purpose'> & { grounds?: ReferralGrounds };

/** What of an appointment can be put right afterwards. */
export type AppointmentChanges = Partial<
  Pick<Appointment, 'at' | 'type' | 'status' | 'durationMinutes' | 'placeId' | 'personIds'>
>;

/** Around a command: its id makes it happen once, the rest goes into the journal. `at` is now. */
export type CommandContext = { commandId: string; journeyId: string; at: Instant; by: Actor; from: Origin };
