import * as z from 'zod';
import type { Clock } from '../../../../shared/domain/time.ts';
import type { Engine } from '../engine.ts';
import { parseJson } from '../json.ts';
import type { Outcome } from '../position.ts';
import { awaits, taskAnswered } from '../signals.ts';
import type { Store } from '../store/store.ts';
import { type Operation, operation } from './operation.ts';
import { errorFields, payload } from './payload.ts';
import { RequestError } from './requestError.ts';

const taskToken = z.string().max(2048);

/** What the holder of a task token may say. */
export const taskOperations = (store: Store, engine: Engine, clock: Clock): Record<string, Operation> => {
  const answer = (token: string, outcome: Outcome) => {
    const moved = engine.move(executionOf(token), (running) => taskAnswered(running, token, outcome));
    if (!moved) throw timedOut();
    return {};
  };

  const executionOf = (token: string): number => {
    if (!/^[A-Za-z0-9+/=]+$/.test(token)) throw new RequestError('InvalidToken', "Invalid Token: 'Invalid token'");
    const execution = store.positions.executionOfToken(token);
    if (execution === undefined)
      throw new RequestError('TaskDoesNotExist', "Task does not exist: 'No task has this token'");
    return execution;
  };

  return {
    SendTaskSuccess: operation(z.strictObject({ taskToken, output: payload }), ({ taskToken, output }) => {
      const result = parseJson(output);
      if (!result) throw new RequestError('InvalidOutput', "Invalid Output: 'The output is not JSON'");
      return answer(taskToken, { result: result.value });
    }),

    SendTaskFailure: operation(z.strictObject({ taskToken, ...errorFields }), ({ taskToken, error, cause }) =>
      answer(taskToken, { failure: { error, cause } }),
    ),

    SendTaskHeartbeat: operation(z.strictObject({ taskToken }), ({ taskToken }) => {
      const { execution, position } = store.positions.get(executionOf(taskToken)) ?? {};
      if (!execution || !position || !awaits(position, taskToken)) throw timedOut();
      const { heartbeatSeconds } = position.task ?? {};
      if (heartbeatSeconds)
        store.positions.setTimer(execution.id, { kind: 'heartbeat', due: clock.now() + heartbeatSeconds * 1000 });
      return {};
    }),
  };
};

const timedOut = () => new RequestError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
