import type { JourneyForm } from '../form.ts';
import { choice, selectInput } from '../inputs.ts';

/** Somebody else takes over. */
export const advisorForm: JourneyForm = {
  id: 'journey.advisor',
  button: ({ journey }) => (journey.closing || journey.advisor === undefined ? undefined : 'Changer d’accompagnateur'),
  title: 'Accompagnateur',
  blocks: ({ journey, association }) => {
    const team = association.team.map(({ name }) => choice(name, name));
    return [selectInput('advisor', 'Accompagnateur', team, journey.advisor)];
  },
  command: (answers) => ({ type: 'ChangeAdvisor', advisor: answers.choice('advisor') }),
};
