import { type Phase, phases } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import { toDay } from '../../../domain/paris.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import { section } from '../../blocks.ts';
import { stageLabel } from '../../posts.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { dayInput } from '../inputs.ts';

/** The phase to which a colleague may decide to pass. */
const next = ({ journey }: JourneyFacts): Phase | undefined => {
  const { transitions } = programmeDefinitions[journey.project.programme];
  const decided = transitions.find(({ from, by }) => from === journey.stage && by.kind === 'decision');
  return phases.find(({ code }) => code === decided?.to)?.code;
};

/** The passage to the next phase, which needs a grid filled in by both. */
export const nextPhaseForm: JourneyForm = {
  id: 'journey.nextPhase',
  button: (facts) => {
    const phase = next(facts);
    return phase && `Passer en ${labelOf(phases, phase)}`;
  },
  title: 'Étape suivante',
  blocks: (facts) => [
    section(
      `Étape actuelle : ${stageLabel(facts.journey.stage)}\nÉtape suivante : *${labelOf(phases, next(facts) ?? '')}*`,
    ),
    dayInput('on', 'À partir du', toDay(facts.now)),
  ],
  // Somebody else may have decided meanwhile: the domain then refuses, in words.
  command: (answers, facts) => ({ type: 'EnterPhase', phase: next(facts) ?? 'creation', on: answers.day('on') }),
};
