import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';

type FactType = JourneyFact['type'];

const appointments: FactType[] = [
  'AppointmentRecorded',
  'AppointmentMoved',
  'AppointmentSettled',
  'AppointmentCorrected',
  'AppointmentConfirmed',
  'MoveAsked',
  'RecordWithdrawn',
];
const stays: FactType[] = ['PhaseEntered', 'PhaseLeft', 'EpisodeCorrected', 'Reopened'];
const quiet = [...stays, ...appointments];
const charge: FactType[] = ['IntakeReceived', 'HolderJoined', 'TakenInCharge', 'HandedBack', 'Closed'];
const referrals: FactType[] = ['Referred', 'ReferralSettled'];
const afterwards: FactType[] = ['Closed', 'Reopened', 'ExitSituationRecorded', 'LaterSituationRecorded'];

/** At which facts a rule looks, or a message without a rule by its kind. */
export const causes: Readonly<Record<string, readonly FactType[]>> = {
  intakeNotTaken: ['IntakeReceived', 'HandedBack'],
  firstAppointmentMissing: ['TakenInCharge', ...appointments],
  appointmentAhead: appointments,
  appointmentOutcome: appointments,
  noShows: appointments,
  moveAsked: appointments,
  cancelledByHolder: appointments,
  welcomeQuiet: quiet,
  seedingQuiet: quiet,
  maturationQuiet: quiet,
  maturationLength: stays,
  maturationAppointments: quiet,
  creationQuiet: quiet,
  creationLength: stays,
  postCreationReview: stays,
  referralNews: referrals,
  referralLapsed: referrals,
  exitSituation: afterwards,
  laterSituation: afterwards,
  objection: ['ObjectionReceived', 'ObjectionWithdrawn'],
  erasure: ['ErasureAsked', 'ErasureWithdrawn'],
  mistake: ['MistakeReported'],
  retentionNotice: [...quiet, 'IntakeReceived', 'ObjectionReceived', 'ErasureAsked', 'MistakeReported', 'Closed'],
  undelivered: appointments,
  intakeCard: charge,
  acknowledgement: ['IntakeReceived', 'HolderJoined'],
  appointmentPlanned: appointments,
  appointmentMoved: appointments,
  appointmentCancelled: appointments,
  appointmentWithdrawn: appointments,
};

/** Rules that name one appointment and look at several. */
export const lookAtSeveral: ReadonlySet<string> = new Set(['noShows']);
