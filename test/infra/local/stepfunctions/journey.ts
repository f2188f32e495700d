import * as z from 'zod';
import { createStepFunctions } from '../../../../infra/local/stepfunctions/stepFunctions.ts';
import { call, callback, EXECUTION, hasToken, lambdaError, MACHINE, machine, ROLE, START } from './machines.ts';

/** Takes every kind of step: a call, a retry, a choice, a wait, a callback, a timeout that is caught, an end. */
const definition = machine({
  Plan: call('plan', {
    Arguments: { FunctionName: 'plan', Payload: { retryCount: '{% $states.context.State.RetryCount %}' } },
    Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 10 }],
    Assign: { plan: '{% $states.result.Payload %}' },
    Next: 'Route',
  }),
  Route: { Type: 'Choice', Choices: [{ Condition: '{% $plan.due = 30 %}', Next: 'Rest' }] },
  Rest: { Type: 'Wait', Seconds: '{% $plan.due %}', Next: 'Await' },
  Await: callback('store', { TimeoutSeconds: 600, Assign: { signal: '{% $states.result %}' }, Next: 'Remind' }),
  Remind: callback('remind', {
    TimeoutSeconds: 60,
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Done' }],
    End: true,
  }),
  Done: { Type: 'Succeed', Output: { signal: '{% $signal %}', because: '{% $states.input.Error %}' } },
});

const isFirstAttempt = (payload: unknown) => JSON.stringify(payload) === '{"retryCount":0}';

/** What the world outside knows of the journey: a crash of the Step Functions does not touch it. */
export type Outside = { instant: number; calls: string[]; storedToken?: string; changes: string[] };

export const newOutside = (): Outside => ({ instant: START, calls: [], changes: [] });

/** Opens the file, and drives the journey to its end from wherever it stands. */
export const driveJourney = async (
  file: string,
  outside: Outside,
  watch: { onCall?: (name: string) => void; onTelling?: () => void } = {},
) => {
  const stepFunctions = createStepFunctions({
    file,
    clock: { now: () => outside.instant },
    invoke: async (name, payload) => {
      outside.calls.push(name);
      if (name === 'store' && hasToken(payload)) outside.storedToken = payload.token;
      watch.onCall?.(name);
      if (name === 'plan' && isFirstAttempt(payload)) throw lambdaError('Busy');
      return { due: 30 };
    },
    onStatusChange: ({ status }) => {
      outside.changes.push(status);
      watch.onTelling?.();
    },
  });
  const request = async (operation: string, body: object): Promise<unknown> => {
    const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
    const response = await stepFunctions.fetch(
      new Request('http://127.0.0.1/', { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    return response.json();
  };

  // Who asked for something that a crash has cut off asks again, as a caller of AWS would.
  await request('CreateStateMachine', { name: 'machine', definition, roleArn: ROLE });
  await request('StartExecution', { stateMachineArn: MACHINE, name: 'one', input: '{}' });
  await stepFunctions.settled();
  for (let due = stepFunctions.nextDue(); due !== undefined; due = stepFunctions.nextDue()) {
    const { storedToken: taskToken } = outside;
    if (taskToken) await request('SendTaskSuccess', { taskToken, output: '"appointment"' });
    await stepFunctions.settled();
    outside.instant = stepFunctions.nextDue() ?? outside.instant;
    await stepFunctions.runDue();
  }
  const { status, output } = execution.parse(await request('DescribeExecution', { executionArn: EXECUTION }));
  const { events } = history.parse(await request('GetExecutionHistory', { executionArn: EXECUTION }));
  stepFunctions.close();
  return { status, output, events: events.map(({ type }) => type) };
};

const execution = z.object({ status: z.string(), output: z.string().optional() });
const history = z.object({ events: z.array(z.object({ type: z.string() })) });
