import { phases } from '../../../domain/codeLists.ts';
import { toDay } from '../../../domain/paris.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choicesOf, dayInput, radioInput } from '../inputs.ts';

/** The phase to which a colleague may decide to pass, as a list of one or none. */
const next = ({ journey }: JourneyFacts) => {
  const { transitions } = programmeDefinitions[journey.project.programme];
  const decided = transitions.filter(({ from, by }) => from === journey.stage && by.kind === 'decision');
  return phases.filter(({ code }) => decided.some(({ to }) => to === code));
};

/** The passage to the next phase, which needs a grid filled in by both. */
export const nextPhaseForm: JourneyForm = {
  id: 'journey.nextPhase',
  button: (facts) => next(facts).map(({ label }) => `Passer en ${label}`)[0],
  title: 'Étape suivante',
  // The phase is a field of the modal: what was seen is what is asked for, whatever happens meanwhile.
  blocks: (facts) => [
    radioInput('phase', 'Étape suivante', choicesOf(next(facts)), next(facts)[0]?.code),
    dayInput('on', 'À partir du', toDay(facts.now)),
  ],
  command: (answers) => ({ type: 'EnterPhase', phase: answers.code('phase', phases), on: answers.day('on') }),
};
