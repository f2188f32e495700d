import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../functions/catalog.ts';
import { bundleFunctions } from '../../infra/bundle.ts';

const target = mkdtempSync(join(tmpdir(), 'jalon-bundles-'));
const fileOf = (name: string) => join(target, name, 'index.mjs');

beforeAll(() => bundleFunctions(target));
afterAll(() => rmSync(target, { recursive: true }));

test.each(Object.keys(functions))('%s starts from its one file and takes no callback', async (name) => {
  const { handler } = await import(pathToFileURL(fileOf(name)).href);
  expect(handler).toBeTypeOf('function');
  // From Node 24 on, Lambda refuses a handler with a third argument.
  expect(handler.length).toBeLessThan(3);
});

test('Bolt comes without the servers it never starts on Lambda', () => {
  expect(statSync(fileOf('slackBot')).size).toBeLessThan(1_000_000);
});
