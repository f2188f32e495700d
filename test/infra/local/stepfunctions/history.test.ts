import { expect, test } from 'vitest';
import { call, callback, machine, ROLE } from './machines.ts';
import { createWorld } from './world.ts';

test('The history has the events and the shapes of AWS', async () => {
  const world = createWorld({ plan: () => 'planned', store: () => 'stored' });
  await world.run(
    machine({
      Plan: call('plan', { Assign: { planned: '{% $states.result.Payload %}' }, Output: {}, Next: 'Await' }),
      Await: callback('store', { TimeoutSeconds: 90, HeartbeatSeconds: 30, End: true }),
    }),
  );
  await world.send('SendTaskSuccess', { output: '{"ok":true}' });

  const at = world.clock.instant / 1000;
  const whole = { truncated: false };
  const task = { resourceType: 'lambda', resource: 'invoke' };
  const awaited = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
  const answer = (Payload: string) => JSON.stringify({ ExecutedVersion: '$LATEST', Payload, StatusCode: 200 });
  const parameters = JSON.stringify({ FunctionName: 'store', Payload: { token: world.tokens[0] } });
  const expected = [
    { type: 'ExecutionStarted', executionStartedEventDetails: { input: '{}', inputDetails: whole, roleArn: ROLE } },
    { type: 'TaskStateEntered', stateEnteredEventDetails: { name: 'Plan', input: '{}', inputDetails: whole } },
    {
      type: 'TaskScheduled',
      taskScheduledEventDetails: { ...task, region: 'eu-west-3', parameters: '{"FunctionName":"plan"}' },
    },
    { type: 'TaskStarted', taskStartedEventDetails: task },
    { type: 'TaskSucceeded', taskSucceededEventDetails: { ...task, output: answer('planned'), outputDetails: whole } },
    {
      type: 'TaskStateExited',
      stateExitedEventDetails: {
        name: 'Plan',
        output: '{}',
        outputDetails: whole,
        assignedVariables: { planned: '"planned"' },
        assignedVariablesDetails: whole,
      },
    },
    { type: 'TaskStateEntered', stateEnteredEventDetails: { name: 'Await', input: '{}', inputDetails: whole } },
    {
      type: 'TaskScheduled',
      taskScheduledEventDetails: {
        ...awaited,
        region: 'eu-west-3',
        parameters,
        timeoutInSeconds: 90,
        heartbeatInSeconds: 30,
      },
    },
    { type: 'TaskStarted', taskStartedEventDetails: awaited },
    {
      type: 'TaskSubmitted',
      taskSubmittedEventDetails: { ...awaited, output: answer('stored'), outputDetails: whole },
    },
    { type: 'TaskSucceeded', taskSucceededEventDetails: { ...awaited, output: '{"ok":true}', outputDetails: whole } },
    {
      type: 'TaskStateExited',
      stateExitedEventDetails: { name: 'Await', output: '{"ok":true}', outputDetails: whole },
    },
    { type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: '{"ok":true}', outputDetails: whole } },
  ];
  expect(await world.history()).toEqual(
    expected.map((event, i) => ({ id: i + 1, previousEventId: i < 2 ? 0 : i, timestamp: at, ...event })),
  );
});
