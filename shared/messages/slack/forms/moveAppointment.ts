import type { KnownBlock } from '@slack/types';
import { longDateTime } from '../../../domain/frenchDates.ts';
import { section } from '../../blocks.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { holderAnswers } from '../holderAnswers.ts';
import { dayInput, timeInput } from '../inputs.ts';
import { asksToMove, planned, plannedInput } from './plannedAppointments.ts';

/** What the holders would like instead. */
const wishes = (facts: JourneyFacts): KnownBlock[] =>
  planned(facts)
    .filter((appointment) => asksToMove(facts, appointment))
    .map((appointment) =>
      section([`*${longDateTime(appointment.at)}*`, ...holderAnswers(facts, appointment)].join('\n')),
    );

/** Another time for a planned appointment; the holder is told. */
export const moveAppointmentForm: JourneyForm = {
  id: 'journey.move',
  button: (facts) => (planned(facts).length > 0 ? 'Déplacer' : undefined),
  title: 'Déplacer un rendez-vous',
  blocks: (facts) => [
    ...wishes(facts),
    plannedInput(facts),
    dayInput('date', 'Nouvelle date'),
    timeInput('time', 'Nouvelle heure'),
  ],
  command: (answers) => ({
    type: 'MoveAppointment',
    appointmentId: answers.choice('appointmentId'),
    at: `${answers.day('date')}T${answers.time('time')}`,
  }),
  blockOf: { at: 'date' },
};
