import { expect, test } from 'vitest';
import { testCases } from './cases.ts';
import { call, callback, MACHINE, machine, SECOND } from './machines.ts';
import { createWorld, type World } from './world.ts';

const succeed = (output: string) => (world: World) => world.send('SendTaskSuccess', { output });

testCases({
  "A Task's result is what AWS answers to a call of the function": {
    definition: machine({ Plan: call('plan', { End: true }) }),
    lambdas: { plan: () => ({ phase: 'accueil' }) },
    expected: {
      status: 'SUCCEEDED',
      output: { ExecutedVersion: '$LATEST', Payload: { phase: 'accueil' }, StatusCode: 200 },
    },
  },
  'A Task calls with the payload that its expressions make': {
    definition: machine({
      Double: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: '{% { "FunctionName": $states.input.name, "Payload": $states.input.n } %}',
        Output: '{% $states.result.Payload %}',
        End: true,
      },
    }),
    input: { name: 'double', n: 21 },
    lambdas: { double: (n) => Number(n) * 2 },
    expected: { status: 'SUCCEEDED', output: 42 },
  },
  'A Task without a payload calls with an empty object': {
    definition: machine({ Echo: call('echo', { Output: '{% $states.result.Payload %}', End: true }) }),
    lambdas: { echo: (payload) => payload },
    expected: { status: 'SUCCEEDED', output: {} },
  },
  'A function that returns nothing gives null': {
    definition: machine({ Quiet: call('quiet', { Output: '{% [$states.result.Payload] %}', End: true }) }),
    lambdas: { quiet: () => undefined },
    expected: { status: 'SUCCEEDED', output: [null] },
  },
  'A function may be named by its ARN with a version behind it': {
    definition: machine({
      Plan: call('arn:aws:lambda:eu-west-3:123456789012:function:plan:live', { Output: 'found', End: true }),
    }),
    lambdas: { plan: () => null },
    expected: { status: 'SUCCEEDED', output: 'found' },
  },
  'A function may be named by its ARN, or by its name and a version': {
    definition: machine({
      ByArn: call('arn:aws:lambda:eu-west-3:123456789012:function:plan', { Next: 'ByVersion' }),
      ByVersion: call('plan:7', { Output: 'found', End: true }),
    }),
    lambdas: { plan: () => null },
    expected: { status: 'SUCCEEDED', output: 'found' },
  },
  'Arguments beyond the name and the payload fail when the expression gives them': {
    definition: machine({
      Plan: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: '{% { "FunctionName": "plan", "InvocationType": "Event" } %}',
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    }),
    lambdas: { plan: () => null },
    expected: { status: 'FAILED', error: 'States.Runtime' },
  },
  'A callback task waits for its token': {
    definition: machine({ Await: callback('store', { End: true }) }),
    lambdas: { store: () => 'stored' },
    expected: { status: 'RUNNING' },
  },
  "A callback task's result is what was sent with its token": {
    definition: machine({
      Await: callback('store', {
        Output: '{% $states.result.signal %}',
        Assign: { how: '{% $states.result.how %}' },
        Next: 'Show',
      }),
      Show: { Type: 'Succeed', Output: '{% [$states.input, $how] %}' },
    }),
    lambdas: { store: () => 'stored' },
    after: succeed('{"signal":"appointment","how":"slack"}'),
    expected: { status: 'SUCCEEDED', output: ['appointment', 'slack'] },
  },
  'A callback task fails with what was sent with its token': {
    definition: machine({ Await: callback('store', { End: true }) }),
    lambdas: { store: () => 'stored' },
    after: (world) => world.send('SendTaskFailure', { error: 'Refused', cause: 'nobody home' }),
    expected: { status: 'FAILED', error: 'Refused', cause: 'nobody home' },
  },
  'A failure that is sent without a name is caught with nulls': {
    definition: machine({
      Await: callback('store', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Show' }], End: true }),
      Show: { Type: 'Succeed' },
    }),
    lambdas: { store: () => 'stored' },
    after: (world) => world.send('SendTaskFailure'),
    expected: { status: 'SUCCEEDED', output: { Error: null, Cause: null } },
  },
  'A callback task whose function fails has failed': {
    definition: machine({ Await: callback('missing', { End: true }) }),
    expected: { status: 'FAILED', error: 'Lambda.ResourceNotFoundException' },
  },
  'A task that is not answered in time fails with States.Timeout and no cause': {
    definition: machine({ Await: callback('store', { TimeoutSeconds: 60, End: true }) }),
    lambdas: { store: () => null },
    after: (world) => world.turn(60 * SECOND),
    expected: { status: 'FAILED', error: 'States.Timeout', cause: undefined },
  },
  'A timeout may come from an expression': {
    definition: machine({
      Await: callback('store', { TimeoutSeconds: '{% $states.input.seconds %}', End: true }),
    }),
    input: { seconds: 60 },
    lambdas: { store: () => null },
    after: (world) => world.turn(59 * SECOND),
    expected: { status: 'RUNNING' },
  },
  'A timeout that is no whole number of seconds fails': {
    definition: machine({ Await: callback('store', { TimeoutSeconds: '{% 0 %}', End: true }) }),
    lambdas: { store: () => null },
    expected: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  'A task without a heartbeat in time fails with States.Timeout': {
    definition: machine({ Await: callback('store', { TimeoutSeconds: 600, HeartbeatSeconds: 60, End: true }) }),
    lambdas: { store: () => null },
    after: (world) => world.turn(60 * SECOND),
    expected: { status: 'FAILED', error: 'States.Timeout' },
  },
  'A heartbeat gives the task its time again': {
    definition: machine({ Await: callback('store', { HeartbeatSeconds: '{% 60 %}', End: true }) }),
    lambdas: { store: () => null },
    after: async (world) => {
      await world.turn(59 * SECOND);
      await world.send('SendTaskHeartbeat');
      await world.turn(59 * SECOND);
    },
    expected: { status: 'RUNNING' },
  },
  'Heartbeats do not lengthen the timeout': {
    definition: machine({ Await: callback('store', { TimeoutSeconds: 100, HeartbeatSeconds: 60, End: true }) }),
    lambdas: { store: () => null },
    after: async (world) => {
      await world.turn(59 * SECOND);
      await world.send('SendTaskHeartbeat');
      await world.turn(41 * SECOND);
    },
    expected: { status: 'FAILED', error: 'States.Timeout' },
  },
});

test('A function may answer the token it was given before it returns', async () => {
  const world: World = createWorld({
    store: async () => {
      await world.request('SendTaskSuccess', { taskToken: world.tokens[0], output: '"early"' });
      return 'too late to matter';
    },
  });
  await world.run(machine({ Await: callback('store', { End: true }) }));

  expect(await world.state()).toEqual({ status: 'SUCCEEDED', output: 'early' });
  expect((await world.history()).map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

test('A timeout fires while the function still runs, and what the function returns later changes nothing', async () => {
  const returned = Promise.withResolvers();
  const world = createWorld({ slow: () => returned.promise });
  const running = world.run(machine({ Slow: call('slow', { TimeoutSeconds: 5, End: true }) }));
  await expect.poll(() => world.calls.length).toBe(1);

  const turned = world.turn(5 * SECOND);
  returned.resolve('late');
  await Promise.all([running, turned]);
  expect(await world.state()).toEqual({ status: 'FAILED', error: 'States.Timeout' });
});

test('No more functions run at the same time than are allowed', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((later) => setTimeout(later, 5));
    running -= 1;
  };
  const world = createWorld({ work }, { concurrency: 3 });
  await world.run(machine({ Work: call('work', { End: true }) }));
  for (let i = 0; i < 9; i++) await world.request('StartExecution', { stateMachineArn: MACHINE });
  await world.settled();
  expect(world.calls.length).toBe(10);
  expect(most).toBe(3);
});
