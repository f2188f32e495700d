import { dataLimitExceeded } from '../failures.ts';
import { stateExited } from '../history.ts';
import { exceeds, MAX_PAYLOAD_BYTES, MAX_VARIABLES_BYTES } from '../limits.ts';
import type { Transition } from '../position.ts';
import type { Scope } from './scope.ts';

/** A way out of a state: of the state itself, of a Choice rule, of a catcher. */
type Way = { Assign?: Record<string, unknown> | undefined; Output?: unknown; Next?: string | undefined };

type Leaving = {
  /** What the output is when the way has none of its own. */
  output: unknown;
  /** Where the way stands in the state: `Choices[0]/`. */
  prefix?: string;
  found?: Parameters<Scope['evaluate']>[2];
};

/**
 * Leaves a state: Assign and Output see the same variables, and what is assigned is seen by the next state.
 * @throws StateFailure when an expression fails or a payload is too large
 */
export const leave = async (
  scope: Scope,
  way: Way,
  { output: unshaped, prefix = '', found }: Leaving,
): Promise<Transition> => {
  const { state, variables: before } = scope.inside;
  const assigned: Record<string, unknown> = {};
  for (const [name, template] of Object.entries(way.Assign ?? {}))
    assigned[name] = await scope.evaluate(template, `${prefix}Assign/${name}`, found);
  const output = way.Output === undefined ? unshaped : await scope.evaluate(way.Output, `${prefix}Output`, found);
  const variables = { ...before, ...assigned };
  const tooLarge =
    exceeds(output, MAX_PAYLOAD_BYTES) ||
    exceeds(assigned, MAX_PAYLOAD_BYTES) ||
    exceeds(variables, MAX_VARIABLES_BYTES);
  if (tooLarge) throw dataLimitExceeded(state);
  return {
    events: [stateExited(scope.type, state, output, assigned)],
    to:
      way.Next === undefined
        ? { status: 'SUCCEEDED', output }
        : { step: 'enter', state: way.Next, input: output, variables },
  };
};
