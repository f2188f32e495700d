import { longDateTime } from '../../../domain/frenchDates.ts';
import type { JourneyFacts } from '../form.ts';
import { choice, selectInput } from '../inputs.ts';

export const planned = ({ journey }: JourneyFacts) =>
  journey.appointments.filter(({ status }) => status === 'planned').toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** Which of the planned appointments: the first one, unless another is chosen. */
export const plannedInput = (facts: JourneyFacts) => {
  const choices = planned(facts).map(({ id, at }) => choice(longDateTime(at), id));
  return selectInput('appointmentId', 'Rendez-vous', choices, choices[0]?.value);
};
