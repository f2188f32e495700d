import type { JourneyForm } from '../form.ts';
import { dayInput, timeInput } from '../inputs.ts';
import { planned, plannedInput } from './plannedAppointments.ts';

/** Another time for a planned appointment; the holder is told. */
export const moveAppointmentForm: JourneyForm = {
  id: 'journey.move',
  button: (facts) => (planned(facts).length > 0 ? 'Déplacer' : undefined),
  title: 'Déplacer un rendez-vous',
  blocks: (facts) => [plannedInput(facts), dayInput('date', 'Nouvelle date'), timeInput('time', 'Nouvelle heure')],
  command: (answers) => ({
    type: 'MoveAppointment',
    appointmentId: answers.choice('appointmentId'),
    at: `${answers.day('date')}T${answers.time('time')}`,
  }),
  blockOf: { at: 'date' },
};
