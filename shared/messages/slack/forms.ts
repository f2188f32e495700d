import type { JourneyForm } from './form.ts';
import { advisorForm } from './forms/advisor.ts';
import { appointmentForm } from './forms/appointment.ts';
import { closeForm } from './forms/close.ts';
import { correctAppointmentForm } from './forms/correctAppointment.ts';
import { exitInterviewForm } from './forms/exitInterview.ts';
import { gridForm } from './forms/grid.ts';
import { jobsForm } from './forms/jobs.ts';
import { moveAppointmentForm } from './forms/moveAppointment.ts';
import { nextPhaseForm } from './forms/nextPhase.ts';
import { postponeForm } from './forms/postpone.ts';
import { referForm } from './forms/refer.ts';
import { referralNewsForm } from './forms/referralNews.ts';
import { reopenForm } from './forms/reopen.ts';
import { settleAppointmentForm } from './forms/settleAppointment.ts';
import { situationForm } from './forms/situation.ts';
import { withdrawForm } from './forms/withdraw.ts';

/** Everything that can be done with a journey, in the order of the card's buttons. */
export const journeyForms: readonly JourneyForm[] = [
  appointmentForm,
  settleAppointmentForm,
  moveAppointmentForm,
  referForm,
  referralNewsForm,
  gridForm,
  nextPhaseForm,
  jobsForm,
  exitInterviewForm,
  postponeForm,
  correctAppointmentForm,
  withdrawForm,
  advisorForm,
  situationForm,
  closeForm,
  reopenForm,
];
