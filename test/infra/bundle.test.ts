import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../functions/catalog.ts';
import { bundleFunctions } from '../../infra/bundle.ts';
import { sizeOf } from './bundled.ts';

const target = mkdtempSync(join(tmpdir(), 'jalon-bundles-'));

beforeAll(() => bundleFunctions(target));
afterAll(() => rmSync(target, { recursive: true }));

test.each(Object.keys(functions))('%s starts from its bundle and takes no callback', async (name) => {
  const { handler } = await import(pathToFileURL(join(target, name, 'index.mjs')).href);
  expect(handler).toBeTypeOf('function');
  // From Node 24 on, Lambda refuses a handler with a third argument.
  expect(handler.length).toBeLessThan(3);
});

test('the bot starts with at most 250 KB: without the servers of Bolt, and the SDK of AWS later', () => {
  expect(sizeOf(join(target, 'slackBot')).atStart).toBeLessThan(250);
});
