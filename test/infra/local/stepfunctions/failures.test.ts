import { expect, test } from 'vitest';
import { testCases } from './cases.ts';
import { call, callback, lambdaError, machine, SECOND } from './machines.ts';
import { createWorld, type Lambdas } from './world.ts';

const caught = { Caught: { Type: 'Succeed', Output: { caught: '{% $states.input.Error %}' } } };
const catchers = (...names: string[][]) => names.map((ErrorEquals) => ({ ErrorEquals, Next: 'Caught' }));

/** Fails so many times with these errors, then gives `done`. */
const failing = (...errors: string[]): Lambdas => ({
  work: (_, call) => {
    const error = errors[call - 1];
    if (error) throw lambdaError(error);
    return 'done';
  },
});

const large = 'x'.repeat(300_000);

testCases({
  'A function that fails ends the execution with its error and what it said': {
    definition: machine({ Work: call('work', { End: true }) }),
    lambdas: failing('TableMissing'),
    expected: {
      status: 'FAILED',
      error: 'TableMissing',
      cause: expect.stringContaining('"errorType":"TableMissing","errorMessage":"it went wrong"'),
    },
  },
  'A catcher takes the error by its name': {
    definition: machine({ Work: call('work', { Catch: catchers(['Other'], ['TableMissing']), End: true }), ...caught }),
    lambdas: failing('TableMissing'),
    expected: { status: 'SUCCEEDED', output: { caught: 'TableMissing' } },
  },
  'A catcher shapes its own output and assigns, and knows input and error': {
    definition: machine({
      Work: call('work', {
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            Output: '{% $states.errorOutput.Error & " for " & $states.input.id %}',
            Assign: { why: '{% $parse($states.errorOutput.Cause).errorMessage %}' },
            Next: 'Show',
          },
        ],
        End: true,
      }),
      Show: { Type: 'Succeed', Output: '{% [$states.input, $why] %}' },
    }),
    input: { id: 7 },
    lambdas: failing('TableMissing'),
    expected: { status: 'SUCCEEDED', output: ['TableMissing for 7', 'it went wrong'] },
  },
  'A catcher of States.TaskFailed takes what a function fails with': {
    definition: machine({ Work: call('work', { Catch: catchers(['States.TaskFailed']), End: true }), ...caught }),
    lambdas: failing('TableMissing'),
    expected: { status: 'SUCCEEDED', output: { caught: 'TableMissing' } },
  },
  'A catcher of States.TaskFailed does not take a timeout, one of States.Timeout does': {
    definition: machine({
      Await: callback('work', {
        TimeoutSeconds: 5,
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Wrong' }, ...catchers(['States.Timeout'])],
        End: true,
      }),
      Wrong: { Type: 'Fail' },
      ...caught,
    }),
    lambdas: failing(),
    after: (world) => world.turn(5 * SECOND),
    expected: { status: 'SUCCEEDED', output: { caught: 'States.Timeout' } },
  },
  'A timeout is caught with an empty cause': {
    definition: machine({
      Await: callback('work', { TimeoutSeconds: 5, Catch: catchers(['States.ALL']), End: true }),
      Caught: { Type: 'Succeed' },
    }),
    lambdas: failing(),
    after: (world) => world.turn(5 * SECOND),
    expected: { status: 'SUCCEEDED', output: { Error: 'States.Timeout', Cause: '' } },
  },
  'States.HeartbeatTimeout matches a missed heartbeat, which is reported as States.Timeout': {
    definition: machine({
      Await: callback('work', { HeartbeatSeconds: 5, Catch: catchers(['States.HeartbeatTimeout']), End: true }),
      ...caught,
    }),
    lambdas: failing(),
    after: (world) => world.turn(5 * SECOND),
    expected: { status: 'SUCCEEDED', output: { caught: 'States.Timeout' } },
  },
  'States.HeartbeatTimeout does not match a timeout': {
    definition: machine({
      Await: callback('work', { TimeoutSeconds: 5, Catch: catchers(['States.HeartbeatTimeout']), End: true }),
      ...caught,
    }),
    lambdas: failing(),
    after: (world) => world.turn(5 * SECOND),
    expected: { status: 'FAILED', error: 'States.Timeout' },
  },
  'An expression that fails in a Task can be caught': {
    definition: machine({
      Work: call('work', {
        Output: '{% $states.result.Payload.missing %}',
        Catch: catchers(['States.QueryEvaluationError']),
        End: true,
      }),
      ...caught,
    }),
    lambdas: failing(),
    expected: { status: 'SUCCEEDED', output: { caught: 'States.QueryEvaluationError' } },
  },
  "A catcher's own expression that fails ends the execution": {
    definition: machine({
      Work: call('work', {
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.input.missing %}', Next: 'Caught' }],
        End: true,
      }),
      ...caught,
    }),
    lambdas: failing('TableMissing'),
    expected: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Work' (entered at the event id #2). The JSONata expression " +
        "'$states.input.missing' specified for the field 'Catch[0]/Output' returned nothing (undefined).",
    },
  },
  'States.ALL does not catch a result that is too large': {
    definition: machine({ Work: call('work', { Catch: catchers(['States.ALL']), End: true }), ...caught }),
    lambdas: { work: () => large },
    expected: {
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
      cause:
        "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
    },
  },
  'A result that is too large is caught by its name': {
    definition: machine({
      Work: call('work', { Catch: catchers(['States.DataLimitExceeded']), End: true }),
      ...caught,
    }),
    lambdas: { work: () => large },
    expected: { status: 'SUCCEEDED', output: { caught: 'States.DataLimitExceeded' } },
  },
  'A retrier tries again after its interval': {
    definition: machine({
      Work: call('work', { Retry: [{ ErrorEquals: ['States.ALL'] }], Output: 'done', End: true }),
    }),
    lambdas: failing('Busy'),
    after: (world) => world.turn(1 * SECOND),
    expected: { status: 'SUCCEEDED', output: 'done' },
  },
  'A retrier does not try again before its interval': {
    definition: machine({
      Work: call('work', { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }], End: true }),
    }),
    lambdas: failing('Busy'),
    after: (world) => world.turn(5 * SECOND - 1),
    expected: { status: 'RUNNING' },
  },
  'A retrier that never tries again leaves the error to the next step': {
    definition: machine({
      Work: call('work', {
        Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }],
        Catch: catchers(['States.ALL']),
        End: true,
      }),
      ...caught,
    }),
    lambdas: failing('Busy'),
    expected: { status: 'SUCCEEDED', output: { caught: 'Busy' } },
  },
  'When the retries are used up, the catcher takes the error': {
    definition: machine({
      Work: call('work', { Retry: [{ ErrorEquals: ['Busy'] }], Catch: catchers(['Busy']), End: true }),
      ...caught,
    }),
    lambdas: failing('Busy', 'Busy', 'Busy', 'Busy'),
    after: async (world) => {
      for (const seconds of [1, 2, 4]) await world.turn(seconds * SECOND);
    },
    expected: { status: 'SUCCEEDED', output: { caught: 'Busy' } },
  },
  'Each attempt sees how often it was tried again': {
    definition: machine({
      Work: call('work', {
        Arguments: { FunctionName: 'work', Payload: '{% $states.context.State.RetryCount %}' },
        Retry: [{ ErrorEquals: ['States.ALL'] }],
        Output: '{% $states.result.Payload %}',
        End: true,
      }),
    }),
    lambdas: {
      work: (retryCount) => {
        if (retryCount === 0) throw lambdaError('Busy');
        return { retryCount };
      },
    },
    after: (world) => world.turn(1 * SECOND),
    expected: { status: 'SUCCEEDED', output: { retryCount: 1 } },
  },
});

test('Retries wait longer each time, up to the longest delay, and each retrier counts for itself', async () => {
  const world = createWorld(failing('Busy', 'Busy', 'Slow', 'Busy', 'Busy'));
  await world.run(
    machine({
      Work: call('work', {
        Retry: [
          { ErrorEquals: ['Busy'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 3, MaxDelaySeconds: 40 },
          { ErrorEquals: ['Slow'], IntervalSeconds: 7 },
        ],
        End: true,
      }),
    }),
  );

  const delays: number[] = [];
  for (let due = world.nextDue(); (await world.state()).status === 'RUNNING'; due = world.nextDue()) {
    delays.push(((due ?? 0) - world.clock.instant) / SECOND);
    await world.turn((due ?? 0) - world.clock.instant);
  }
  expect(delays).toEqual([10, 30, 7, 40]);
  expect(await world.state()).toMatchObject({ status: 'FAILED', error: 'Busy' });
});

test('A callback task that is tried again gets a new token, and the old one is over', async () => {
  const world = createWorld({ store: () => null });
  await world.run(machine({ Await: callback('store', { Retry: [{ ErrorEquals: ['Again'] }], End: true }) }));
  await world.send('SendTaskFailure', { error: 'Again' });
  await world.turn(1 * SECOND);

  const [first, second] = world.tokens;
  expect(second).not.toBe(first);
  expect(await world.send('SendTaskSuccess', { taskToken: first, output: '1' })).toMatchObject({
    __type: 'TaskTimedOut',
  });
  await world.send('SendTaskSuccess', { taskToken: second, output: '2' });
  expect(await world.state()).toEqual({ status: 'SUCCEEDED', output: 2 });
});
