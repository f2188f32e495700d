import { dataLimitExceeded } from './failures.ts';
import { exceeds, MAX_PAYLOAD_BYTES } from './limits.ts';
import type { Outcome, Task } from './position.ts';

/** Calls a function by its name, and answers what JSON holds. Rejects with an Error whose `name` is the error type a Lambda would report. */
export type LambdaInvoke = (functionName: string, payload: unknown) => Promise<unknown>;

/** The outcome as `lambda:invoke` gives it to the state machine. Never rejects. */
export const callLambda = async (invoke: LambdaInvoke, { functionName, payload }: Task): Promise<Outcome> => {
  try {
    const answer = (await invoke(functionName, payload)) ?? null;
    if (exceeds(answer, MAX_PAYLOAD_BYTES)) return { failure: dataLimitExceeded('lambda').failure };
    return { result: { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 } };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const cause = JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split('\n') });
    return { failure: { error: name, cause } };
  }
};
