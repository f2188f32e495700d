import type { Instant } from '../../../../shared/domain/time.ts';
import type { Definition, State } from '../definition/definition.ts';
import { StateFailure } from '../failures.ts';
import { evaluationFailed, stateEntered } from '../history.ts';
import type { Failure, Inside, Position, Running, Transition } from '../position.ts';
import { enterChoice } from './choice.ts';
import { enterFail } from './fail.ts';
import { leave } from './leave.ts';
import { enterPass } from './pass.ts';
import { endOf, recover } from './recover.ts';
import { createScope, type Scope } from './scope.ts';
import { enterSucceed } from './succeed.ts';
import { attemptTask, isCallback } from './task.ts';
import { enterWait } from './wait.ts';

/** The steps that need nothing but the definition: entering a state, trying a task again, leaving. */
type Interpretable = Extract<Position, { step: 'enter' | 'attempt' | 'settle' }>;

/**
 * Takes one step of an execution. Reads and writes nothing, so that a crash may repeat it.
 * @param newToken - makes the token of a task that waits for its callback
 */
export const interpret = async (
  definition: Definition,
  { execution, lastEvent }: Running,
  position: Interpretable,
  { now, newToken }: { now: Instant; newToken: () => string },
): Promise<Transition> => {
  const state = definition.States[position.state];
  if (!state) throw new Error(`The definition of ${execution.arn} has no state '${position.state}'`);

  const inside = insideOf(position, lastEvent, now);
  const token = tokenFor(state, position, newToken);
  const scope = createScope(state.Type, execution, inside, now, token);
  const transition = await step(state, scope, position)
    .catch((error) => failed(error, scope, (failure) => recover(state, scope, failure)))
    // A catcher whose own expression fails is not caught again.
    .catch((error) => failed(error, scope, endOf));

  if (position.step !== 'enter') return transition;
  const entered = stateEntered(state.Type, position.state, position.input);
  return { ...transition, events: [entered, ...transition.events] };
};

const insideOf = (position: Interpretable, lastEvent: number, now: Instant): Inside => {
  const { state, input, variables } = position;
  const { enteredAt, enteredEvent, retries } =
    position.step === 'enter' ? { enteredAt: now, enteredEvent: lastEvent + 1, retries: [] } : position;
  return { state, input, variables, enteredAt, enteredEvent, retries };
};

/** A token is new for every attempt. */
const tokenFor = (state: State, position: Interpretable, newToken: () => string): string | undefined => {
  if (position.step === 'settle') return position.task?.token;
  return state.Type === 'Task' && isCallback(state) ? newToken() : undefined;
};

const step = async (state: State, scope: Scope, position: Interpretable): Promise<Transition> => {
  const outcome = position.step === 'settle' ? position.outcome : undefined;
  if (outcome && 'failure' in outcome) throw new StateFailure(outcome.failure);
  switch (state.Type) {
    case 'Task':
      return outcome ? leave(scope, state, { output: outcome.result, found: outcome }) : attemptTask(state, scope);
    case 'Wait':
      return outcome ? leave(scope, state, { output: outcome.result }) : enterWait(state, scope);
    case 'Choice':
      return enterChoice(state, scope);
    case 'Pass':
      return enterPass(state, scope);
    case 'Succeed':
      return enterSucceed(state, scope);
    case 'Fail':
      return enterFail(state, scope);
  }
};

/** Goes on with what follows from a failure, after the event that tells of an expression at fault. */
const failed = async (
  error: unknown,
  { inside }: Scope,
  next: (failure: Failure) => Promise<Transition> | Transition,
): Promise<Transition> => {
  if (!(error instanceof StateFailure)) throw error;
  const failure = located(error.failure, inside);
  const transition = await next(failure);
  return failure.location
    ? { ...transition, events: [evaluationFailed(inside.state, failure), ...transition.events] }
    : transition;
};

const OURS = ['States.QueryEvaluationError', 'States.Runtime', 'States.NoChoiceMatched'];

const located = (failure: Failure, { state, enteredEvent }: Inside): Failure =>
  failure.error && OURS.includes(failure.error)
    ? {
        ...failure,
        cause: `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}). ${failure.cause}`,
      }
    : failure;
