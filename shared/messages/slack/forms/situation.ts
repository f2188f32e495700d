import type { JourneyFacts, JourneyForm } from '../form.ts';
import { textInput } from '../inputs.ts';

const isFirst = ({ journey }: JourneyFacts): boolean => journey.closing?.situation === undefined;

/** What became of the person: on leaving, then six months later (ESF+). */
export const situationForm: JourneyForm = {
  id: 'journey.situation',
  button: (facts) => {
    const { closing } = facts.journey;
    if (!closing || closing.from === 'intake') return undefined;
    return isFirst(facts) ? 'Situation à la sortie' : 'Situation six mois après';
  },
  title: 'Situation',
  blocks: (facts) => [textInput('situation', isFirst(facts) ? 'Situation à la sortie' : 'Situation six mois après')],
  command: (answers, facts) => ({
    type: isFirst(facts) ? 'RecordExitSituation' : 'RecordLaterSituation',
    situation: answers.text('situation'),
  }),
};
