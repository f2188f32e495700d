import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateTemplate } from '../../../../infra/local/stepfunctions/expressions/expressions.ts';
import { type Case, testCases } from './cases.ts';
import { call, DAY, EXECUTION, MACHINE, machine, ROLE } from './machines.ts';

/** What an expression gives as the output of an execution. */
const gives = (expression: string, output: unknown, input?: unknown): Case => ({
  definition: machine({ Show: { Type: 'Succeed', Output: `{% ${expression} %}` } }),
  input,
  expected: { status: 'SUCCEEDED', output },
});

const fails = (expression: string, said: string): Case => ({
  definition: machine({ Show: { Type: 'Succeed', Output: { deep: ['fine', `{% ${expression} %}`] } } }),
  expected: {
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    cause:
      "An error occurred while executing the state 'Show' (entered at the event id #2). The JSONata expression " +
      `'${expression}' specified for the field 'Output/deep[1]' ${said}`,
  },
});

testCases({
  'A string that only contains an expression stands for itself': {
    definition: machine({ Show: { Type: 'Succeed', Output: 'It is {% 1 + 1 %}' } }),
    expected: { status: 'SUCCEEDED', output: 'It is {% 1 + 1 %}' },
  },
  'An expression that gives nothing fails, and the field is named': fails(
    '$states.input.missing',
    'returned nothing (undefined).',
  ),
  'A variable that was never assigned gives nothing': fails('$never', 'returned nothing (undefined).'),
  'An expression that breaks fails with the message of JSONata': fails(
    '$abs("x")',
    'threw an error during evaluation. T0410: Argument 1 of function "abs" does not match function signature',
  ),
  'A number without end is none': fails('1 / 0', 'threw an error during evaluation: Number out of range'),
  'A function is no result': fails('$sum', 'threw an error during evaluation: returned an unsupported result type'),
  'An expression that never ends is ended': {
    ...fails('($f := function($n) { 1 + $f($n + 1) }; $f(0))', ''),
    expected: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  'The context knows the execution, the machine and the state': {
    definition: machine({
      First: { Type: 'Wait', Seconds: 86_400, Next: 'Show' },
      Show: { Type: 'Succeed', Output: '{% $states.context %}' },
    }),
    input: { id: 1 },
    after: (world) => world.turn(DAY),
    expected: {
      status: 'SUCCEEDED',
      output: {
        Execution: {
          Id: EXECUTION,
          Input: { id: 1 },
          Name: 'one',
          RoleArn: ROLE,
          StartTime: '2016-03-01T09:00:00.000Z',
          RedriveCount: 0,
        },
        State: { Name: 'Show', EnteredTime: '2016-03-02T09:00:00.000Z' },
        StateMachine: { Id: MACHINE, Name: 'machine' },
      },
    },
  },
  'A Task knows when it was entered, also when it is left later': {
    definition: machine({
      Slow: call('slow', {
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 86_400 }],
        Output: '{% $states.context.State.EnteredTime %}',
        End: true,
      }),
    }),
    lambdas: {
      slow: (_, call) => {
        if (call === 1) throw Object.assign(new Error(), { name: 'Busy' });
      },
    },
    after: (world) => world.turn(DAY),
    expected: { status: 'SUCCEEDED', output: '2016-03-01T09:00:00.000Z' },
  },
  '$now tells the time of the clock that can be turned': gives('$now()', '2016-03-01T09:00:00.000Z'),
  'A variable may have the name of a function': {
    definition: machine({
      First: { Type: 'Pass', Assign: { now: 'never', uuid: 7 }, Next: 'Show' },
      Show: { Type: 'Succeed', Output: '{% [$now, $uuid] %}' },
    }),
    expected: { status: 'SUCCEEDED', output: ['never', 7] },
  },
  '$now takes a picture and a time zone': gives("$now('[D01]/[M01]/[Y] [H01]:[m01]', '+0100')", '01/03/2016 10:00'),
  '$millis tells the same time': gives('$millis()', Date.parse('2016-03-01T09:00:00Z')),
  '$partition cuts an array into parts': gives('$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]),
  '$range counts from one number to another': gives('$range(0, 10, 3)', [0, 3, 6, 9]),
  '$range counts down': gives('$range(3, 1, -1)', [3, 2, 1]),
  '$range of a single number is that number, as on AWS': gives('$range(1, 9, 9)', 1),
  '$hash gives what sha256sum gives': gives(
    "$hash('jalon', 'SHA-256')",
    '491a1881706df18d9f7564dd43723b587f456345e942373be0aeb560e5ac86e7',
  ),
  '$uuid is never the same': gives('$uuid() = $uuid()', false),
  '$uuid has the form of one': gives(
    '$contains($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/)',
    true,
  ),
  '$random with the same seed is the same': gives('$random(7) = $random(7) and $random(7) != $random(8)', true),
  '$random is at least zero and less than one': gives('($r := $random(); $r >= 0 and $r < 1)', true),
  '$parse reads JSON': gives('$parse($states.input.json).a', [1, null], { json: '{"a":[1,null]}' }),
  'Filters, groups and functions of JSONata are there': gives(
    '$states.input.items[due < 10]{ kind: $sum(due) } ~> $merge()',
    { call: 3, mail: 5 },
    {
      items: [
        { kind: 'call', due: 1 },
        { kind: 'call', due: 2 },
        { kind: 'mail', due: 5 },
        { kind: 'mail', due: 12 },
      ],
    },
  ),
});

test('A template without an expression gives itself, whatever its shape', async () => {
  const template = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('{%'));
  await fc.assert(
    fc.asyncProperty(template, async (value) => {
      expect(await evaluateTemplate(value, 'Output', { variables: {}, now: 0 })).toEqual(value);
    }),
  );
});
