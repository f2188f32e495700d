import type { StateOf } from '../definition/definition.ts';
import { StateFailure } from '../failures.ts';
import type { Transition } from '../position.ts';
import { leave } from './leave.ts';
import { type Scope, unexpected } from './scope.ts';

/** Takes the first rule whose Condition is true, with that rule's Assign and Output, else the state's own and Default. */
export const enterChoice = async (state: StateOf<'Choice'>, scope: Scope): Promise<Transition> => {
  const output = scope.inside.input;
  for (const [i, rule] of state.Choices.entries()) {
    const holds = await scope.evaluate(rule.Condition, `Choices[${i}]/Condition`);
    if (typeof holds !== 'boolean') throw unexpected(rule.Condition, `Choices[${i}]/Condition`, 'boolean', holds);
    if (holds) return leave(scope, rule, { output, prefix: `Choices[${i}]/` });
  }
  if (state.Default === undefined)
    throw new StateFailure({
      error: 'States.NoChoiceMatched',
      cause: `No choice rule of the state '${scope.inside.state}' matched, and it has no Default.`,
    });
  return leave(scope, { Assign: state.Assign, Output: state.Output, Next: state.Default }, { output });
};
