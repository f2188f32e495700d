import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { createConsole } from '../../infra/local/console/console.ts';
import { launchBrowser } from './launchBrowser.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-simulation-'));
const problems: string[] = [];
let browser: Browser;
let cloud: Cloud;
let page: Page;

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };

const open = async (
  path: string,
  screen: keyof typeof widths,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> => {
  page = await (await browser.newContext({ viewport: widths[screen], colorScheme, locale: 'fr-FR' })).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(cloud.url + path);
};

beforeAll(async () => {
  [browser, cloud] = await Promise.all([
    launchBrowser(),
    startCloud({
      store: join(folder, 'store'),
      port: 0,
      running: false,
      example: false,
      log: (message) => problems.push(message),
      pages: createConsole,
    }),
  ]);
  await open('/', 'desk');
  await page.getByRole('link', { name: 'Simuler' }).click();
  await page.getByRole('textbox', { name: 'Parcours' }).fill('20');
  await page.getByLabel('Années').fill('1');
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await page.getByText('Rien n’est perdu').waitFor();
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  problems.length = 0;
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

const run = '/local/simulation/1';

describe.each([
  ['of the form', '/local/simulation'],
  ['of the result', run],
  ['of the messages', `${run}/messages?rule=appointmentOutcome`],
  ['of a journey’s life', `${run}/parcours/J0001`],
])('the page %s', (_, path) => {
  it.each([
    ['phone', 'dark'],
    ['desk', 'light'],
  ] as const)('fits a %s and can be read by everybody, %s', async (screen, scheme) => {
    await open(path, screen, scheme);
    for (const summary of (await page.locator('summary').all()).slice(0, 4)) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

it('From a day of the calendar to its messages, to those of a rule, the reason of one, and the life of its journey', async () => {
  await open(run, 'desk');
  await page.getByText('Les mêmes nombres, en liste').first().click();
  await page.locator('.days a').first().click();
  await page.getByRole('status').getByText('1 message.').waitFor();
  await page.getByLabel('Règle').selectOption('Rendez-vous passé dont l’issue n’est pas notée');
  await page.getByRole('textbox', { name: 'Jour' }).fill('');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  const message = page.locator('.arrivals details').first();
  await message.locator('summary').click();
  await message.getByText('relance levée').first().waitFor();
  await message.getByRole('link').first().click();
  await page.getByRole('img', { name: /La vie du parcours J\d+/ }).waitFor();
  await page.getByRole('cell', { name: 'demande reçue' }).waitFor();
});

it('What does not go is said in a sentence, above what was filled in', async () => {
  await open('/local/simulation', 'phone');
  await page.getByLabel('Années').fill('12');
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await page.getByRole('alert').getByText('il faut un nombre entier de 1 à 4').waitFor();
  expect(await page.getByLabel('Années').inputValue()).toBe('12');
  // The browser itself tells in its console of a page that comes with 400.
  problems.length = 0;
});
