import { dataLimitExceeded } from '../failures.ts';
import { stateExited } from '../history.ts';
import { bytes, MAX_PAYLOAD_BYTES, MAX_VARIABLES_BYTES } from '../limits.ts';
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
  const assigned = way.Assign && Object(await scope.evaluate(way.Assign, `${prefix}Assign`, found));
  const output = way.Output === undefined ? unshaped : await scope.evaluate(way.Output, `${prefix}Output`, found);
  const variables = { ...before, ...assigned };
  const json = JSON.stringify(output);
  if (bytes(json) > MAX_PAYLOAD_BYTES) throw dataLimitExceeded(state);
  if (assigned && bytes(JSON.stringify(assigned)) > MAX_PAYLOAD_BYTES) throw dataLimitExceeded(state);
  if (assigned && bytes(JSON.stringify(variables)) > MAX_VARIABLES_BYTES) throw dataLimitExceeded(state);
  return {
    events: [stateExited(scope.type, state, json, assigned)],
    to:
      way.Next === undefined
        ? { status: 'SUCCEEDED', output }
        : { step: 'enter', state: way.Next, input: output, variables },
  };
};
