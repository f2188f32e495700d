import { endReasons } from '../../../domain/codeLists.ts';
import { toDay } from '../../../domain/paris.ts';
import { programmeDefinitions } from '../../../domain/programmes.ts';
import type { JourneyForm } from '../form.ts';
import { choice, choicesOf, dayInput, selectInput, severalInput } from '../inputs.ts';

const reasons = endReasons.filter(({ code }) => code !== 'nextPhase');

/** The end of a journey, with its reason, and with what came of it where the programme asks that. */
export const closeForm: JourneyForm = {
  id: 'journey.close',
  button: ({ journey }) => (journey.closing ? undefined : 'Clore'),
  title: 'Clore le parcours',
  blocks: ({ journey, now }) => {
    const outcomes = programmeDefinitions[journey.project.programme].outcomes.map(({ code, label }) =>
      choice(label, code),
    );
    return [
      dayInput('on', 'Date', toDay(now)),
      selectInput('reason', 'Raison', choicesOf(reasons)),
      ...(outcomes.length > 0 ? [severalInput('outcomes', 'Issues', outcomes, [], { optional: true })] : []),
    ];
  },
  command: (answers) => ({
    type: 'Close',
    on: answers.day('on'),
    reason: answers.code('reason', reasons),
    outcomes: answers.choicesIfAny('outcomes') ?? [],
  }),
};
