import type { State, StateOf } from '../definition/definition.ts';
import { matches } from '../failures.ts';
import type { Failure, Transition } from '../position.ts';
import { leave } from './leave.ts';
import type { Scope } from './scope.ts';

/** What becomes of a state that failed: tried again later, caught, or the end of the execution. */
export const recover = async (state: State, scope: Scope, failure: Failure): Promise<Transition> =>
  state.Type === 'Task'
    ? (retry(state, scope, failure) ?? (await caught(state, scope, failure)) ?? endOf(failure))
    : endOf(failure);

export const endOf = ({ error, cause }: Failure): Transition => ({
  events: [],
  to: { status: 'FAILED', error, cause },
});

const retry = ({ Retry }: StateOf<'Task'>, { inside, now }: Scope, failure: Failure): Transition | undefined => {
  const index = Retry.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure));
  const retrier = Retry[index];
  const used = inside.retries[index] ?? 0;
  if (!retrier || used >= retrier.MaxAttempts) return undefined;
  const seconds = Math.min(retrier.IntervalSeconds * retrier.BackoffRate ** used, retrier.MaxDelaySeconds ?? Infinity);
  const retries = Retry.map((_, i) => (inside.retries[i] ?? 0) + (i === index ? 1 : 0));
  return {
    events: [],
    to: { ...inside, retries, step: 'wait' },
    timers: [{ kind: 'retry', due: now + Math.round(seconds * 1000) }],
  };
};

const caught = ({ Catch }: StateOf<'Task'>, scope: Scope, failure: Failure): Promise<Transition> | undefined => {
  const index = Catch.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure));
  const catcher = Catch[index];
  if (!catcher) return undefined;
  const { error = null, cause } = failure;
  // Measured on AWS: a timeout is caught with an empty Cause, a SendTaskFailure without a cause with null.
  const errorOutput = { Error: error, Cause: cause ?? (error === 'States.Timeout' ? '' : null) };
  return leave(scope, catcher, { output: errorOutput, prefix: `Catch[${index}]/`, found: { errorOutput } });
};
