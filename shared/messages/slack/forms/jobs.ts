import { toDay } from '../../../domain/paris.ts';
import type { JourneyForm } from '../form.ts';
import { choicesOf, dayInput, numberInput, selectInput } from '../inputs.ts';

/** Jobs that a project created. */
export const jobsForm: JourneyForm = {
  id: 'journey.jobs',
  button: ({ journey }) => (journey.episodes.some(({ phase }) => phase === 'creation') ? 'Emplois' : undefined),
  title: 'Emplois créés',
  blocks: ({ association, now }) => [
    dayInput('date', 'Date', toDay(now)),
    numberInput('count', 'Nombre d’emplois', { min: 1, max: 999 }),
    selectInput('contract', 'Contrat', choicesOf(association.vocabularies.contracts), undefined, { optional: true }),
    numberInput('fte', 'Équivalent temps plein', { min: 0, max: 999, decimal: true }, { optional: true }),
  ],
  command: (answers) => {
    const contract = answers.choiceIfAny('contract');
    const fte = answers.numberIfAny('fte');
    return {
      type: 'RecordJobs',
      job: {
        date: answers.day('date'),
        count: answers.whole('count'),
        ...(contract !== undefined && { contract }),
        ...(fte !== undefined && { fte }),
      },
    };
  },
};
