import { longDateTime } from '../../../domain/frenchDates.ts';
import { answersTo } from '../../../domain/journey/holderAnswers.ts';
import type { Appointment } from '../../../domain/records.ts';
import type { JourneyFacts } from '../form.ts';
import { choice, selectInput } from '../inputs.ts';

export const planned = ({ journey }: JourneyFacts) =>
  journey.appointments.filter(({ status }) => status === 'planned').toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** Does a holder ask for another time? */
export const asksToMove = ({ journey }: JourneyFacts, { id }: Pick<Appointment, 'id'>): boolean =>
  answersTo(journey, id).some(({ says }) => says === 'wishes');

/** Which of the planned appointments: the one that a holder asks to move, else the first, unless another is chosen. */
export const plannedInput = (facts: JourneyFacts) => {
  const all = planned(facts);
  const choices = all.map(({ id, at }) => choice(longDateTime(at), id));
  const asked = all.find((appointment) => asksToMove(facts, appointment));
  return selectInput('appointmentId', 'Rendez-vous', choices, (asked ?? all[0])?.id);
};
