import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FunctionDeclaration, functions } from '../../functions/catalog.ts';
import { readCron } from '../../infra/local/scheduler/cron.ts';
import { lease } from '../../shared/usecases/deliver.ts';

const declarations: [string, FunctionDeclaration][] = Object.entries(functions);

test.each(declarations)('%s has its file', (_, { entry }) => {
  expect(existsSync(new URL(`../../functions/${entry}`, import.meta.url))).toBe(true);
});

test.each(declarations.filter(([, { access }]) => access.includes('slack') || access.includes('mail')))(
  '%s ends before its claim on a message does, so that nobody else sends it meanwhile',
  (_, { timeoutSeconds }) => {
    expect(timeoutSeconds * 1000).toBeLessThan(lease);
  },
);

test('a claim that was left behind is over before the next sweep', () => {
  const [, expression = ''] = /^cron\((.*)\)$/.exec(functions.sweep.trigger.expressions[0]) ?? [];
  const { minutes = [] } = readCron(expression) ?? {};
  const between = minutes.map((minute, index) => (minutes[index + 1] ?? 60) - minute);
  expect(lease).toBeLessThan(Math.min(...between) * 60_000);
});

test('no route is served by two functions', () => {
  const routes = declarations.flatMap(([, { trigger }]) => (trigger.kind === 'http' ? trigger.routes : []));
  expect(new Set(routes).size).toBe(routes.length);
});
