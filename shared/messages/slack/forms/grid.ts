import { type EvaluationTransition, evaluationTransitions } from '../../../domain/codeLists.ts';
import { toDay } from '../../../domain/paris.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, choicesOf, dayInput, radioInput, selectInput, textInput } from '../inputs.ts';

const marks = [1, 2, 3, 4, 5].map((mark) => choice(String(mark), String(mark)));
const together = [choice('oui, remplie à deux', 'yes'), choice('non', 'no')];

/** The grids that make sense where the journey stands: for the next phase, and for leaving. */
const transitions = ({ journey }: JourneyFacts) => {
  const next = programmeDefinitions[journey.project.programme].transitions.flatMap(({ from, by }) =>
    from === journey.stage && by.kind === 'decision' ? [by.grid] : [],
  );
  const possible: EvaluationTransition[] = [...next, 'exit'];
  return evaluationTransitions.filter(({ code }) => possible.includes(code));
};

const markBlock = (theme: string): string => `themes/${theme}`;

/** The grid that holder and advisor fill in together, before a passage or an exit. */
export const gridForm: JourneyForm = {
  id: 'journey.grid',
  button: ({ journey }) => (journey.closing || journey.stage === 'intake' ? undefined : 'Grille d’analyse'),
  title: 'Grille d’analyse',
  blocks: (facts) => {
    const possible = transitions(facts);
    return [
      dayInput('date', 'Date', toDay(facts.now)),
      radioInput('transition', 'Pour quel passage', choicesOf(possible), possible[0]?.code),
      ...facts.association.vocabularies.evaluationThemes.map(({ code, label }) =>
        selectInput(markBlock(code), `Note : ${label}`, marks, undefined, { optional: true }),
      ),
      radioInput('holderPresent', 'Le porteur était-il présent ?', together),
      textInput('vigilance', 'Points de vigilance', { optional: true, long: true }),
      textInput('workPlan', 'Plan de travail', { optional: true, long: true }),
    ];
  },
  command: (answers, facts) => {
    const vigilance = answers.textIfAny('vigilance');
    const workPlan = answers.textIfAny('workPlan');
    return {
      type: 'RecordEvaluation',
      date: answers.day('date'),
      transition: answers.code('transition', evaluationTransitions),
      themes: facts.association.vocabularies.evaluationThemes.flatMap(({ code }) => {
        const mark = answers.choiceIfAny(markBlock(code));
        return mark === undefined ? [] : [{ theme: code, mark: Number(mark) }];
      }),
      holderPresent: answers.choice('holderPresent') === 'yes',
      advisor: facts.staff.name,
      ...(vigilance !== undefined && { vigilance }),
      ...(workPlan !== undefined && { workPlan }),
    };
  },
};
