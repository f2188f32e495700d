import { expect, test } from 'vitest';
import { readDefinition } from '../../../../infra/local/stepfunctions/definition/readDefinition.ts';
import { call, machine } from './machines.ts';

const end = { End: true };
const done = { Type: 'Succeed' };
const output = (expression: string) => machine({ A: { Type: 'Pass', Output: { v: `{% ${expression} %}` }, ...end } });

/** What keeps a definition from being created, and the state and field it is found in. */
const refusals: Record<string, [definition: string, said: string]> = {
  'no JSON': ['not a definition', 'INVALID_JSON_DESCRIPTION: The definition is not JSON at /'],
  JSONPath: [
    JSON.stringify({ StartAt: 'A', States: { A: done } }),
    'Missing: the local Step Functions run JSONata only at /QueryLanguage',
  ],
  'a state in JSONPath': [machine({ A: { ...done, QueryLanguage: 'JSONPath' } }), '/States/A/QueryLanguage'],
  'a Parallel': [
    machine({ A: { Type: 'Parallel', Branches: [], ...end } }),
    '"Parallel": not a state type that the local Step Functions run at /States/A/Type',
  ],
  'a Map': [machine({ 'Every one': { Type: 'Map', ...end } }), '/States/Every one/Type'],
  InputPath: [
    machine({ A: { Type: 'Pass', InputPath: '$.a', ...end } }),
    "Field 'InputPath' is not supported by the local Step Functions at /States/A",
  ],
  'the Result of JSONPath': [machine({ A: { Type: 'Pass', Result: 1, ...end } }), "Field 'Result'"],
  'a Catch where AWS has none': [machine({ A: { Type: 'Pass', Catch: [], ...end } }), "Field 'Catch'"],
  'another resource': [
    machine({ A: call('f', { Resource: 'arn:aws:states:::dynamodb:putItem', ...end }) }),
    '"arn:aws:states:::dynamodb:putItem": the local Step Functions call arn:aws:states:::lambda:invoke and',
  ],
  'a nested execution': [
    machine({ A: call('f', { Resource: 'arn:aws:states:::states:startExecution.sync:2', ...end }) }),
    '/States/A/Resource',
  ],
  'a function without a name': [machine({ A: call('f', { Arguments: {}, ...end }) }), '/States/A/Arguments'],
  'an asynchronous call': [
    machine({ A: call('f', { Arguments: { FunctionName: 'f', InvocationType: 'Event' }, ...end }) }),
    "Field 'InvocationType' is not supported by the local Step Functions at /States/A/Arguments",
  ],
  'retries with jitter': [
    machine({ A: call('f', { Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'FULL' }], ...end }) }),
    '"FULL": Invalid input: expected "NONE" at /States/A/Retry/0/JitterStrategy',
  ],
  'States.ALL among other names': [
    machine({ A: call('f', { Retry: [{ ErrorEquals: ['E', 'States.ALL'] }], ...end }) }),
    'States.ALL must stand alone and last at /States/A/Retry',
  ],
  'States.ALL before another catcher': [
    machine({
      A: call('f', {
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'B' },
          { ErrorEquals: ['E'], Next: 'B' },
        ],
        ...end,
      }),
      B: done,
    }),
    'States.ALL must stand alone and last at /States/A/Catch',
  ],
  'a heartbeat as long as the timeout': [
    machine({ A: call('f', { TimeoutSeconds: 5, HeartbeatSeconds: 5, ...end }) }),
    '/States/A/HeartbeatSeconds',
  ],
  'a Wait for nothing': [machine({ A: { Type: 'Wait', ...end } }), 'Exactly one of Seconds and Timestamp is needed'],
  'a Wait of half a second': [machine({ A: { Type: 'Wait', Seconds: 0.5, ...end } }), '/States/A/Seconds'],
  'a Wait until a time without a zone': [
    machine({ A: { Type: 'Wait', Timestamp: '2016-03-01T09:00:00', ...end } }),
    '"2016-03-01T09:00:00": must be an RFC 3339 timestamp or a JSONata expression {% … %} at /States/A/Timestamp',
  ],
  'a state that neither ends nor goes on': [machine({ A: { Type: 'Pass' } }), 'Exactly one of Next and End is needed'],
  'a state that both ends and goes on': [machine({ A: { Type: 'Pass', Next: 'A', ...end } }), 'Exactly one of Next'],
  'a way to no state': [
    machine({ A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Nowhere' }] } }),
    "There is no state 'Nowhere' at /States/A/Choices/0/Next",
  ],
  'a way to what every object has': [
    machine({ A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'constructor' }] } }),
    "There is no state 'constructor'",
  ],
  'a start nowhere': [machine({}, { StartAt: 'Nowhere' }), "There is no state 'Nowhere' at /StartAt"],
  'a state nothing leads to': [machine({ A: done, B: done }), 'No transition leads to this state at /States/B'],
  'a variable called states': [
    machine({ A: { Type: 'Pass', Assign: { states: 1 }, ...end } }),
    '/States/A/Assign/states',
  ],
  'an expression that does not parse': [
    output('$states.input.a['),
    'INVALID_JSONATA_EXPRESSION: Expected "]" before end of expression at /States/A/Output/v',
  ],
  'a name without a root': [
    output('$uppercase(phone)'),
    "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported. at /States/A/Output/v",
  ],
  'the root of JSONata': [output('$$.a'), "Reference to '$$' at the top level"],
  'an operator younger than AWS': [output('$states.input.a ?? 1'), 'The operator ?? is not available'],
  'another operator younger than AWS': [output('$states.input.a ?: 1'), 'The operator ?: is not available'],
  $eval: [output('$states.input.$eval(code)'), '$eval is not available, use $parse.'],
  'a result before there is one': [
    machine({
      A: call('f', { Arguments: { FunctionName: 'f', Payload: '{% $states.result %}' }, ...end }),
    }),
    '$states.result is not available in this field. at /States/A/Arguments/Payload',
  ],
  'an error outside Catch': [output('$states.errorOutput.Error'), '$states.errorOutput is not available'],
};

const problemsOf = (definition: string): string[] => {
  const read = readDefinition(definition);
  return 'problems' in read ? read.problems.map(({ code, message, at }) => `${code}: ${message} at ${at}`) : [];
};

test.each(Object.entries(refusals))('%s is refused by place and name', (_, [definition, said]) => {
  expect(problemsOf(definition)).toEqual([expect.stringContaining(said)]);
});

test('All that is wrong is said at once', () => {
  const wrong = machine({ A: { Type: 'Pass', InputPath: '$', ResultPath: '$', End: false }, B: { Type: 'Map' } });
  expect(problemsOf(wrong)).toEqual([
    expect.stringContaining('/States/A/End'),
    expect.stringContaining("'InputPath'"),
    expect.stringContaining("'ResultPath'"),
    expect.stringContaining('/States/B/Type'),
  ]);
});

test.each([
  '$states.input.items[price > 3]{ kind: $sum(price) }',
  '$states.input.items.($ + 1)',
  '$map($states.input.items, function($item) { $item.price })',
  '$states.input ~> |items|{ "price": price * 2 }|',
  '$states.input.items^(>price)',
  '$states.input.a ? $states.input.b : "?? and ?: in a string"',
  '($price := 3; $price > 2)',
])('%s is not refused', (expression) => {
  expect(problemsOf(output(expression))).toEqual([]);
});
