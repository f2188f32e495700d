import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FunctionDeclaration, functions } from '../../functions/catalog.ts';
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

test('no route is served by two functions', () => {
  const routes = declarations.flatMap(([, { trigger }]) => (trigger.kind === 'http' ? trigger.routes : []));
  expect(new Set(routes).size).toBe(routes.length);
});
