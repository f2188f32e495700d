import { exitInterviewAnswers } from '../../../domain/codeLists.ts';
import { openEpisode } from '../../../domain/journey/journey.ts';
import { toDay } from '../../../domain/paris.ts';
import type { JourneyForm } from '../form.ts';
import { choice, choicesOf, dayInput, radioInput, selectInput } from '../inputs.ts';

/** The exit interview: proposed, answered, held by somebody who did not accompany the project. */
export const exitInterviewForm: JourneyForm = {
  id: 'journey.exitInterview',
  button: ({ journey }) => (journey.episodes.length > 0 ? 'Entretien de sortie' : undefined),
  title: 'Entretien de sortie',
  blocks: ({ journey, association, now }) => {
    const since = openEpisode(journey)?.start ?? '';
    const last = journey.exitInterviews.findLast(({ proposedOn = '' }) => proposedOn >= since);
    const team = association.team.map(({ name }) => choice(name, name));
    return [
      dayInput('proposedOn', 'Proposé le', last?.proposedOn ?? toDay(now)),
      radioInput('answer', 'Réponse', choicesOf(exitInterviewAnswers), last?.answer, { optional: true }),
      dayInput('date', 'Date de l’entretien', last?.date, { optional: true }),
      selectInput('interviewer', 'Mené par', team, last?.interviewer, {
        optional: true,
        hint: 'Quelqu’un qui n’a pas accompagné ce projet.',
      }),
    ];
  },
  command: (answers) => {
    const answer = answers.codeIfAny('answer', exitInterviewAnswers);
    const date = answers.dayIfAny('date');
    const interviewer = answers.choiceIfAny('interviewer');
    return {
      type: 'RecordExitInterview',
      proposedOn: answers.day('proposedOn'),
      ...(answer !== undefined && { answer }),
      ...(date !== undefined && { date }),
      ...(interviewer !== undefined && { interviewer }),
    };
  },
};
