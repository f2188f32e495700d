import type { ReminderRule } from './rule.ts';
import { appointmentAhead, appointmentOutcome, noShows } from './rules/appointments.ts';
import { erasure, mistake, objection } from './rules/claims.ts';
import { exitSituation, laterSituation } from './rules/closing.ts';
import { cancelledByHolder, moveAsked } from './rules/holderAnswers.ts';
import { firstAppointmentMissing, intakeNotTaken } from './rules/intake.ts';
import { retentionNotice } from './rules/keeping.ts';
import { creationLength, maturationAppointments, maturationLength, postCreationReview } from './rules/lengths.ts';
import { creationQuiet, maturationQuiet, seedingQuiet, welcomeQuiet } from './rules/quiet.ts';
import { referralLapsed, referralNews } from './rules/referrals.ts';

/** Every reminder rule, once: plan, help and tests follow from this list. */
export const reminderRules: readonly ReminderRule[] = [
  intakeNotTaken,
  firstAppointmentMissing,
  appointmentAhead,
  appointmentOutcome,
  noShows,
  moveAsked,
  cancelledByHolder,
  welcomeQuiet,
  seedingQuiet,
  maturationQuiet,
  maturationLength,
  maturationAppointments,
  creationQuiet,
  creationLength,
  postCreationReview,
  referralNews,
  referralLapsed,
  exitSituation,
  laterSituation,
  objection,
  erasure,
  mistake,
  retentionNotice,
];

const byId = new Map(reminderRules.map((rule) => [rule.id, rule]));

export const reminderRule = (id: string): ReminderRule | undefined => byId.get(id);
