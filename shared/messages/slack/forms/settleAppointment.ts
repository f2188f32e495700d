import { appointmentStatuses } from '../../../domain/codeLists.ts';
import type { JourneyForm } from '../form.ts';
import { choicesOf, radioInput } from '../inputs.ts';
import { planned, plannedInput } from './plannedAppointments.ts';

const outcomes = appointmentStatuses.filter((status) => status.code !== 'planned');

/** How a planned appointment went. */
export const settleAppointmentForm: JourneyForm = {
  id: 'journey.settle',
  button: (facts) => (planned(facts).length > 0 ? 'Noter l’issue' : undefined),
  title: 'Issue du rendez-vous',
  blocks: (facts) => [plannedInput(facts), radioInput('status', 'Issue', choicesOf(outcomes))],
  command: (answers) => ({
    type: 'SettleAppointment',
    appointmentId: answers.choice('appointmentId'),
    status: answers.code('status', outcomes),
  }),
};
