import { testCases } from './cases.ts';
import { DAY, machine, SECOND } from './machines.ts';

const done = { Type: 'Succeed' };

testCases({
  'A Pass hands its input on': {
    definition: machine({ Pass: { Type: 'Pass', End: true } }),
    input: { theme: 'alimentation' },
    expected: { status: 'SUCCEEDED', output: { theme: 'alimentation' } },
  },
  'A Pass shapes its output at any depth': {
    definition: machine({
      Pass: {
        Type: 'Pass',
        Output: { all: ['{% $states.input.a + 1 %}', { twice: '{% $states.input.a * 2 %}' }] },
        End: true,
      },
    }),
    input: { a: 20 },
    expected: { status: 'SUCCEEDED', output: { all: [21, { twice: 40 }] } },
  },
  'What is assigned is seen by the next state, not by the output beside it': {
    definition: machine({
      First: { Type: 'Pass', Assign: { n: 1 }, Next: 'Second' },
      Second: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: { before: '{% $n %}' }, Next: 'Third' },
      Third: { Type: 'Pass', Output: { before: '{% $states.input.before %}', after: '{% $n %}' }, End: true },
    }),
    expected: { status: 'SUCCEEDED', output: { before: 1, after: 2 } },
  },
  'Two variables assigned together both see the values from before': {
    definition: machine({
      First: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Next: 'Show' },
      Show: { Type: 'Succeed', Output: '{% [$a, $b] %}' },
    }),
    expected: { status: 'SUCCEEDED', output: [2, 1] },
  },
  'A Choice takes the first rule that holds, with its own Assign and Output': {
    definition: machine({
      Route: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.n > 100 %}', Next: 'Small' },
          { Condition: '{% $states.input.n > 10 %}', Next: 'Big', Output: 'big', Assign: { rule: 2 } },
          { Condition: true, Next: 'Small' },
        ],
        Assign: { rule: 0 },
        Output: 'none',
        Default: 'Small',
      },
      Big: { Type: 'Succeed', Output: '{% [$states.input, $rule] %}' },
      Small: done,
    }),
    input: { n: 11 },
    expected: { status: 'SUCCEEDED', output: ['big', 2] },
  },
  'A Choice without a rule that holds takes its Default, with the Assign and Output of the state': {
    definition: machine({
      Route: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n > 10 %}', Next: 'Other', Output: 'big' }],
        Assign: { rule: 0 },
        Output: 'small',
        Default: 'Show',
      },
      Show: { Type: 'Succeed', Output: '{% [$states.input, $rule] %}' },
      Other: done,
    }),
    input: { n: 1 },
    expected: { status: 'SUCCEEDED', output: ['small', 0] },
  },
  'A Choice with neither a rule that holds nor a Default fails': {
    definition: machine({ Route: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Done' }] }, Done: done }),
    expected: { status: 'FAILED', error: 'States.NoChoiceMatched' },
  },
  'A Condition that is not true or false fails, and says what it was': {
    definition: machine({
      Route: { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'Done' }], Default: 'Done' },
      Done: done,
    }),
    expected: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Route' (entered at the event id #2). The JSONata expression ''yes'' " +
        "specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was " +
        '\'string\' for value: "yes"',
    },
  },
  'A Wait of seconds stands until the clock has passed them': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: 10, Next: 'Done' }, Done: done }),
    after: (world) => world.turn(9 * SECOND),
    expected: { status: 'RUNNING' },
  },
  'A Wait of seconds ends when the clock has passed them': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: 10, Output: 'rested', Next: 'Done' }, Done: done }),
    after: (world) => world.turn(10 * SECOND),
    expected: { status: 'SUCCEEDED', output: 'rested' },
  },
  'A Wait may take its seconds from an expression': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: '{% $states.input.days * 86400 %}', End: true } }),
    input: { days: 30 },
    after: (world) => world.turn(30 * DAY),
    expected: { status: 'SUCCEEDED', output: { days: 30 } },
  },
  'A Wait of no seconds goes on at once': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: '{% 0 %}', End: true } }),
    expected: { status: 'SUCCEEDED', output: {} },
  },
  'A Wait of less than no seconds fails': {
    definition: machine({ Wait: { Type: 'Wait', Seconds: '{% -1 %}', End: true } }),
    expected: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  'A Wait until a moment ends at that moment': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '2016-03-02T10:00:00+01:00', End: true } }),
    after: (world) => world.turn(DAY),
    expected: { status: 'SUCCEEDED', output: {} },
  },
  'A Wait until a moment does not end before it': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '{% $states.input.until %}', End: true } }),
    input: { until: '2016-03-02T09:00:00Z' },
    after: (world) => world.turn(DAY - 1),
    expected: { status: 'RUNNING' },
  },
  'A Wait until a moment that is over goes on at once': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '2015-01-01T00:00:00Z', End: true } }),
    expected: { status: 'SUCCEEDED', output: {} },
  },
  'A Wait until what is no moment fails': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '{% $states.input.until %}', End: true } }),
    input: { until: '2016-03-02 09:00:00' },
    expected: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Wait' (entered at the event id #2). The Timestamp field cannot be " +
        'parsed as an ISO-8601 extended offset date-time format string: 2016-03-02 09:00:00',
    },
  },
  'A Wait may last several years, though the execution does not': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '2020-03-01T09:00:00Z', End: true } }),
    after: (world) => world.turn(364 * DAY),
    expected: { status: 'RUNNING' },
  },
  'A Wait of more than sixty-eight years fails': {
    definition: machine({ Wait: { Type: 'Wait', Timestamp: '2085-01-01T00:00:00Z', End: true } }),
    expected: {
      status: 'FAILED',
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'Wait' (entered at the event id #2). Wait state delay is too long.",
    },
  },
  'A Succeed shapes the output of the execution': {
    definition: machine({ Done: { Type: 'Succeed', Output: { answer: '{% $states.input.a %}' } } }),
    input: { a: null },
    expected: { status: 'SUCCEEDED', output: { answer: null } },
  },
  'A Fail ends with its error and cause': {
    definition: machine({
      No: { Type: 'Fail', Error: 'PhaseUnknown', Cause: "{% 'There is no phase ' & $states.input.phase %}" },
    }),
    input: { phase: 'x' },
    expected: { status: 'FAILED', error: 'PhaseUnknown', cause: 'There is no phase x' },
  },
  'A Fail may name neither': {
    definition: machine({ No: { Type: 'Fail' } }),
    expected: { status: 'FAILED', cause: undefined },
  },
});
