import validate from 'asl-validator';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { functions } from '../../functions/catalog.ts';
import { machines, textOf } from './definitions.ts';

test('The machines call every task of the catalog and nothing that is not a task', () => {
  const called = machines.flatMap(({ programme }) =>
    [...textOf(programme).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
  );
  const tasks = Object.entries(functions).filter(([, { trigger }]) => trigger.kind === 'task');
  expect([...new Set(called)].sort()).toEqual(tasks.map(([name]) => name).sort());
});

describe.each(machines)('The machine of $programme', ({ programme, machine }) => {
  const states = Object.entries(machine.states);
  const ends = states.filter(([, { Type }]) => Type === 'Succeed' || Type === 'Fail').map(([name]) => name);

  test('is a valid definition', () => {
    const { isValid, errorsText } = validate(JSON.parse(textOf(programme)), { checkArn: false });
    expect(isValid ? '' : errorsText('\n')).toBe('');
  });

  test('has only expressions that JSONata can read', () => {
    const expressions = [...textOf(programme).matchAll(/\{%(.*?)%\}/g)].map(([, expression = '']) => expression);
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions) expect(() => jsonata(expression), expression).not.toThrow();
  });

  test('leads from its start to every state, and from every state to an end', () => {
    expect([...machine.reach(machine.start)].sort()).toEqual(states.map(([name]) => name).sort());
    const endless = states.filter(([name]) => !ends.some((end) => machine.reach(name).has(end)));
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  test('fails only where it does not know the stage', () => {
    expect(states.filter(([, { Type }]) => Type === 'Fail').map(([name]) => name)).toEqual(['Unknown stage']);
    expect(ends.sort()).toEqual(['Continued', 'Over', 'Unknown stage']);
  });

  test('waits as long as was planned, and goes on when the time is up', () => {
    const waiting = states.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));
    expect(waiting.length).toBeGreaterThan(0);
    for (const [name, { TimeoutSeconds, Catch }] of waiting) {
      expect([name, TimeoutSeconds]).toEqual([name, '{% $plan.seconds %}']);
      expect([name, Catch]).toEqual([
        name,
        [{ ErrorEquals: ['States.Timeout'], Next: name.replace('waits', 'is due') }],
      ]);
    }
  });

  test('tries a task again that failed, and hands on ids only', () => {
    const known = ['journeyId', 'name', 'startedAt', 'now', 'token', 'enteredAt', 'retries', 'phase', 'plan', 'renew'];
    for (const [name, { Type, Retry, Arguments }] of states) {
      if (Type !== 'Task') continue;
      expect([name, Retry?.[0]?.ErrorEquals]).toEqual([name, ['States.TaskFailed']]);
      expect(Object.keys(Arguments?.Payload ?? {}).filter((key) => !known.includes(key))).toEqual([]);
    }
  });
});
