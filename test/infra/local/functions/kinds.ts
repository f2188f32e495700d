import { setTimeout as sleep } from 'node:timers/promises';
import type { LambdaContext } from '../../../../infra/local/lambdas.ts';

/** A handler that does what its event asks for. */
export async function handler(event: { do: string }, context: LambdaContext): Promise<unknown> {
  switch (event.do) {
    case 'echo':
      return event;
    case 'context': {
      const { functionName, awsRequestId, memoryLimitInMB, invokedFunctionArn } = context;
      const millisecondsLeft = context.getRemainingTimeInMillis();
      return { functionName, awsRequestId, memoryLimitInMB, invokedFunctionArn, millisecondsLeft };
    }
    case 'fail':
      throw new RangeError('too far');
    case 'sleep':
      await sleep(1000);
      return 'late';
    case 'environment':
      return process.env.LOCAL_CLOUD_TEST;
    case 'more than JSON':
      return { date: new Date(0), nothing: undefined, map: new Map([[1, 2]]) };
    case 'turn in circles': {
      const circle: Record<string, unknown> = {};
      circle.again = circle;
      return circle;
    }
    default:
      return undefined;
  }
}
