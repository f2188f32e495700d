import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { simpleExpression } from '../../../../infra/local/stepfunctions/expressions/simpleExpression.ts';

const shortCut = (expression: string, variables: Record<string, unknown>): unknown =>
  simpleExpression(jsonata(expression).ast())(variables);

const plan = { over: false, stage: 'intake', seconds: 60, until: null, rules: ['quiet', 'review'], of: [{ id: 1 }] };

test.each([
  ['$plan', plan],
  ['$plan.over', false],
  ['$plan.seconds', 60],
  ['$plan.until', null],
  ['$plan.`seconds`', 60],
  ["$plan.stage = 'intake'", true],
  ["$plan.stage = 'closed'", false],
  ["$plan.until = 'closed'", false],
])('%s takes the short cut', (expression, value) => {
  expect(shortCut(expression, { plan })).toEqual(value);
});

test.each([
  ['a variable that was never assigned, which may be a function', '$now'],
  ['a path that leads nowhere', '$plan.missing'],
  ['a path beyond a text', '$plan.stage.length'],
  ['what every object inherits', '$plan.constructor'],
  ['an array at the end of the path', '$plan.rules'],
  ['an array on the path', '$plan.of.id'],
  ['a filter', "$plan[stage = 'intake'].seconds"],
  ['a position', '$plan.seconds[1]'],
  ['a step that keeps its array', '$plan.seconds[]'],
  ['a grouping', '$plan{stage: seconds}'],
  ['a comparison of what is missing', "$plan.missing = 'intake'"],
  ['a comparison with a number', '$plan.seconds = 60'],
  ['another comparison', "$plan.stage != 'intake'"],
  ['a function', '$string($plan.seconds)'],
])('JSONata is asked for %s', (_, expression) => {
  expect(shortCut(expression, { plan })).toBeUndefined();
});

const names = ['stage', 'over', 'and', 'in', 'function', 'length', 'constructor', '__proto__', 'a b'];
const texts = fc.constantFrom('', 'intake', 'É "quoted" \\', '{%', ...names);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  ),
}));
const expressions = fc
  .record({
    root: fc.constantFrom('plan', 'news'),
    path: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
    ending: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('', '', '[0]', '[1]', '[]', '.*', '{"all": $}') },
      { weight: 2, arbitrary: texts.map((text) => ` = ${JSON.stringify(text)}`) },
    ),
  })
  .map(({ root, path, ending }) => `$${[root, ...path.map((name) => `\`${name}\``)].join('.')}${ending}`);

test('The short cut gives what JSONata gives, whatever the variables hold', async () => {
  await fc.assert(
    fc.asyncProperty(expressions, fc.record({ plan: value, news: value }), async (expression, variables) => {
      const short = shortCut(expression, variables);
      if (short === undefined) return;
      expect(short).toEqual(await jsonata(expression).evaluate(undefined, variables));
    }),
    { numRuns: 5_000 },
  );
});

test('Every expression of the journey machines takes the short cut', () => {
  const known = { stage: 'intake', over: false, renew: false, seconds: 60 };
  const context = {
    Execution: { Input: { journeyId: 'a' }, Name: 'a-1', StartTime: '2017-01-02T09:00:00.000Z' },
    State: { EnteredTime: '2017-01-02T09:00:00.000Z', RetryCount: 0 },
    Task: { Token: 'token' },
  };
  const states = { input: {}, context, result: { Payload: known } };
  const folder = new URL('../../../../workflows/', import.meta.url);
  const machines = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const found = machines.flatMap((text) =>
    [...text.matchAll(/"\{%(.*?)%\}"/g)].map(([, expression = '']) => expression),
  );
  expect(found.length).toBeGreaterThan(100);
  const slow = found.filter((expression) => shortCut(expression, { plan: known, news: known, states }) === undefined);
  expect([...new Set(slow)]).toEqual([]);
});
