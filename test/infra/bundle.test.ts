import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../functions/catalog.ts';
import { readReportTexts } from '../../functions/runtime/reportTexts.ts';
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

test('the console alone brings the texts of the report along, in a part that is loaded when one is published', () => {
  const said = [...readReportTexts().values()].map((text) => text.slice(0, 40));
  const holds = (file: string) => {
    const code = readFileSync(file, 'utf8');
    return said.every((beginning) => code.includes(beginning));
  };
  const filesOf = (name: string) =>
    globSync('*.mjs', { cwd: join(target, name) }).map((file) => join(target, name, file));
  const holders = Object.keys(functions).filter((name) => filesOf(name).some(holds));
  expect([said.length > 20, holders]).toEqual([true, ['console']]);
  expect(holds(join(target, 'console', 'index.mjs'))).toBe(false);
});
