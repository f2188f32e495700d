import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, radioInput, textInput } from '../inputs.ts';

const moments = [choice('à la sortie', 'exit'), choice('six mois après', 'later')];

const awaited = ({ journey }: JourneyFacts): string => (journey.closing?.situation === undefined ? 'exit' : 'later');

/** What became of the person: on leaving, then six months later (ESF+). */
export const situationForm: JourneyForm = {
  id: 'journey.situation',
  button: ({ journey }) => (journey.closing && journey.closing.from !== 'intake' ? 'Situation' : undefined),
  title: 'Situation',
  blocks: (facts) => [radioInput('moment', 'Quand', moments, awaited(facts)), textInput('situation', 'Situation')],
  command: (answers) => ({
    type: answers.choice('moment') === 'exit' ? 'RecordExitSituation' : 'RecordLaterSituation',
    situation: answers.text('situation'),
  }),
};
