import { exitFacts } from './afterwards.ts';
import { appointmentOutcome, cancelledByHolder, moveAsked, noShows } from './appointments.ts';
import { claims } from './claims.ts';
import { retentionNotice } from './keeping.ts';
import type { Rule } from './ladder.ts';
import { creationLength, maturationAppointments, maturationLength, postCreationReview } from './lengths.ts';
import { phaseQuiet, welcomeQuiet } from './quiet.ts';
import { referrals } from './referrals.ts';
import { firstAppointmentMissing, intakeNotTaken } from './request.ts';

/** All that the team is owed. What holders are owed is in `letters.ts` and `ahead.ts`. */
export const rules: readonly Rule[] = [
  intakeNotTaken,
  firstAppointmentMissing,
  appointmentOutcome,
  noShows,
  moveAsked,
  cancelledByHolder,
  welcomeQuiet,
  phaseQuiet,
  maturationLength,
  maturationAppointments,
  creationLength,
  postCreationReview,
  referrals,
  exitFacts,
  claims,
  retentionNotice,
];
