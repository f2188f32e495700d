import * as z from 'zod';
import { functionNameOf } from '../../arns.ts';
import { LAMBDA_CALLBACK, type StateOf } from '../definition/definition.ts';
import { dataLimitExceeded, StateFailure } from '../failures.ts';
import { taskScheduled, taskStarted } from '../history.ts';
import { exceeds, MAX_PAYLOAD_BYTES } from '../limits.ts';
import type { Timer, Transition } from '../position.ts';
import type { Scope } from './scope.ts';
import { wholeSeconds } from './seconds.ts';

export const isCallback = (state: StateOf<'Task'>): boolean => state.Resource === LAMBDA_CALLBACK;

const invocation = z.strictObject({ FunctionName: z.string().min(1), Payload: z.unknown().optional() });

/** One attempt at a Task: what to call, and how long to wait for it. */
export const attemptTask = async (state: StateOf<'Task'>, scope: Scope): Promise<Transition> => {
  const parameters = await scope.evaluate(state.Arguments, 'Arguments');
  if (exceeds(parameters, MAX_PAYLOAD_BYTES)) throw dataLimitExceeded(scope.inside.state);
  const read = invocation.safeParse(parameters);
  if (!read.success)
    throw new StateFailure({
      error: 'States.Runtime',
      cause: `The Arguments '${JSON.stringify(parameters)}' are not {FunctionName, Payload}.`,
    });

  const timeout = await limit(state.TimeoutSeconds, 'TimeoutSeconds', scope);
  const heartbeat = await limit(state.HeartbeatSeconds, 'HeartbeatSeconds', scope);
  const timers: Timer[] = [];
  if (timeout) timers.push({ kind: 'task', due: scope.now + timeout * 1000 });
  if (heartbeat) timers.push({ kind: 'heartbeat', due: scope.now + heartbeat * 1000 });

  const { FunctionName, Payload = {} } = read.data;
  return {
    events: [
      taskScheduled(isCallback(state), parameters, {
        ...(timeout && { timeoutInSeconds: timeout }),
        ...(heartbeat && { heartbeatInSeconds: heartbeat }),
      }),
      taskStarted(isCallback(state)),
    ],
    to: {
      ...scope.inside,
      step: 'invoke',
      task: {
        functionName: functionNameOf(FunctionName) ?? FunctionName.replace(/:.*/, ''),
        payload: Payload,
        ...(scope.token && { token: scope.token }),
        ...(heartbeat && { heartbeatSeconds: heartbeat }),
      },
    },
    timers,
  };
};

const limit = (template: number | string | undefined, field: string, scope: Scope): Promise<number> | undefined =>
  template === undefined ? undefined : wholeSeconds(template, field, 1, scope);
