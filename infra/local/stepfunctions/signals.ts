import { taskFailed, taskSubmitted, taskSucceeded, taskTimedOut } from './history.ts';
import type { Outcome, Position, Running, TimerKind, Transition } from './position.ts';

type Waiting = Extract<Position, { step: 'wait' | 'invoke' }>;

const isWaiting = (position: Position): position is Waiting => position.step === 'wait' || position.step === 'invoke';

/** What a timer does to the execution it belongs to. */
export const timerFired = ({ position }: Running, kind: TimerKind): Transition | undefined => {
  if (kind === 'execution') return { events: [], to: { status: 'TIMED_OUT' } };
  if (!isWaiting(position)) return undefined;
  switch (kind) {
    case 'wait':
      return settle(position, { result: position.input });
    case 'retry':
      return { events: [], to: { ...position, step: 'attempt' } };
    case 'task':
    case 'heartbeat': {
      const failure = { error: 'States.Timeout', heartbeat: kind === 'heartbeat' };
      return settle(position, { failure }, taskTimedOut(isCallback(position)));
    }
  }
};

/** What the Lambda's answer does: it is the task's result, or only the start of the wait for a callback. */
export const lambdaCalled = (position: Extract<Position, { step: 'invoke' }>, outcome: Outcome): Transition => {
  const callback = isCallback(position);
  if ('failure' in outcome) return settle(position, outcome, taskFailed(callback, outcome.failure));
  return callback
    ? { events: [taskSubmitted(outcome.result)], to: { ...position, step: 'wait' }, timers: 'kept' }
    : settle(position, outcome, taskSucceeded(false, outcome.result));
};

/** What a caller with a task's token does; undefined when the token's time is over. */
export const taskAnswered = ({ position }: Running, token: string, outcome: Outcome): Transition | undefined => {
  if (!awaits(position, token)) return undefined;
  const event = 'failure' in outcome ? taskFailed(true, outcome.failure) : taskSucceeded(true, outcome.result);
  return settle(position, outcome, event);
};

/** Does the execution still wait for this token? The Lambda may answer it before it has returned. */
export const awaits = (position: Position, token: string): position is Waiting =>
  isWaiting(position) && position.task?.token === token;

const isCallback = ({ task }: Waiting): boolean => task?.token !== undefined;

const settle = (position: Waiting, outcome: Outcome, event?: Transition['events'][number]): Transition => ({
  events: event ? [event] : [],
  to: { ...position, step: 'settle', outcome },
});
