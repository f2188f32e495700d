import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceeds } from '../../../../infra/local/stepfunctions/limits.ts';
import { testCases } from './cases.ts';
import { call, DAY, machine, SECOND } from './machines.ts';
import { createWorld } from './world.ts';

const forEver = machine({ Wait: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true } });
const large = 'x'.repeat(262_145);

testCases({
  'An execution ends when the time of its machine is over': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: 25, End: true } }, { TimeoutSeconds: 3 }),
    after: (world) => world.turn(3 * SECOND),
    expected: { status: 'TIMED_OUT', cause: undefined },
  },
  'An execution lives for a year': {
    definition: forEver,
    after: (world) => world.turn(365 * DAY - 1),
    expected: { status: 'RUNNING' },
  },
  'An execution does not live longer than a year': {
    definition: forEver,
    after: (world) => world.turn(365 * DAY),
    expected: { status: 'TIMED_OUT' },
  },
  'Nor does one whose machine would let it': {
    definition: JSON.stringify({ ...JSON.parse(forEver), TimeoutSeconds: 99_999_999 }),
    after: (world) => world.turn(365 * DAY),
    expected: { status: 'TIMED_OUT' },
  },
  'What could end in time does, though the clock is turned further than the year at once': {
    definition: machine({
      First: { Type: 'Wait', Seconds: 60, Next: 'Second' },
      Second: { Type: 'Pass', Output: 'in time', End: true },
    }),
    after: (world) => world.turn(400 * DAY),
    expected: { status: 'SUCCEEDED', output: 'in time' },
  },
  'A state whose output is too large fails': {
    definition: machine({ Pass: { Type: 'Pass', Output: '{% $pad("", 262145, "x") %}', End: true } }),
    expected: {
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
      cause: "The state/task 'Pass' returned a result with a size exceeding the maximum number of bytes service limit.",
    },
  },
  'The size of an output counts in bytes, quotes included': {
    definition: machine({ Pass: { Type: 'Pass', Output: '{% $pad("", 131071, "é") %}', End: true } }),
    expected: { status: 'SUCCEEDED', output: 'é'.repeat(131_071) },
  },
  'One letter more is too large': {
    definition: machine({ Pass: { Type: 'Pass', Output: '{% $pad("", 131072, "é") %}', End: true } }),
    expected: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  'A variable that is too large fails': {
    definition: machine({ Pass: { Type: 'Pass', Assign: { big: '{% $pad("", 262145, "x") %}' }, End: true } }),
    expected: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  'Arguments that are too large fail': {
    definition: machine({
      Work: call('work', { Arguments: { FunctionName: 'work', Payload: '{% $pad("", 262145, "x") %}' }, End: true }),
    }),
    lambdas: { work: () => null },
    expected: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
});

test('A value is too large exactly when its JSON has more bytes, whatever it holds', () => {
  const value = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\u0000', '"', 'é', '😀') }),
    fc.array(fc.constantFrom(-Number.MAX_VALUE, -1.2345678901234567e-308, null, false)),
  );
  fc.assert(
    fc.property(value, fc.integer({ min: -2, max: 2 }), (held, more) => {
      const bytes = Buffer.byteLength(JSON.stringify(held));
      expect(exceeds(held, bytes + more)).toBe(more < 0);
    }),
  );
});

test('An input or an answer that is too large is refused', async () => {
  const world = createWorld();
  expect(await world.run(machine({ Done: { Type: 'Succeed' } }), large)).toMatchObject({
    __type: 'ValidationException',
    message: expect.stringContaining('must have at most 262144 bytes'),
  });
});

test('A timed-out execution names its error in the history only', async () => {
  const world = createWorld();
  await world.run(forEver);
  await world.turn(365 * DAY);
  expect((await world.history()).at(-1)).toMatchObject({
    type: 'ExecutionTimedOut',
    id: 3,
    previousEventId: 0,
    executionTimedOutEventDetails: { error: 'States.Timeout' },
  });
});

const loop = machine({
  Wait: { Type: 'Wait', Seconds: 1, Next: 'Loop' },
  Loop: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.stop %}', Next: 'Done' }], Default: 'Loop' },
  Done: { Type: 'Succeed' },
});

/** The machine's Wait is event 2: let it be a later one. */
const enteredAs = (event: number) => (db: { exec(sql: string): void }) =>
  db.exec(`UPDATE events SET id = ${event} WHERE id = 2; UPDATE positions SET lastEvent = ${event}`);

test.each([
  [24_900, 'ChoiceStateExited'],
  [24_901, 'ChoiceStateEntered'],
])('The event 25,000 of an execution that loops from event %i on is its failure', async (event, last) => {
  const world = createWorld();
  await world.run(loop, { stop: false });
  await world.restart(enteredAs(event));
  await world.turn(1 * SECOND);

  const cause = 'The execution reached the maximum number of history events (25000).';
  expect(await world.state()).toEqual({ status: 'FAILED', error: 'States.Runtime', cause });
  expect((await world.history()).slice(-2)).toMatchObject([
    { id: 24_999, type: last },
    { id: 25_000, previousEventId: 24_999, type: 'ExecutionFailed' },
  ]);
});

test.each([
  [24_994, 'SUCCEEDED'],
  [24_995, 'FAILED'],
])('An execution that succeeds after event %i and five more has %s', async (event, status) => {
  const world = createWorld();
  await world.run(loop, { stop: true });
  await world.restart(enteredAs(event));
  await world.turn(1 * SECOND);
  expect(await world.state()).toMatchObject({ status });
});
