import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createConsole } from '../../infra/local/console/console.ts';
import { type CloudInBrowser, openCloudInBrowser, type Scheme, type Screen } from './cloudInBrowser.ts';
import { expectUsable } from './expectUsable.ts';

let cloud: CloudInBrowser;
let page: Page;

const open = async (path: string, screen: Screen, scheme?: Scheme): Promise<void> => {
  page = await cloud.open(path, screen, scheme);
};

beforeAll(async () => {
  cloud = await openCloudInBrowser({ pages: createConsole });
  await open('/', 'desk');
  await page.getByRole('link', { name: 'Simuler' }).click();
  await page.getByRole('textbox', { name: 'Parcours' }).fill('20');
  await page.getByLabel('Années').fill('1');
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await page.getByText('Rien n’est perdu').waitFor();
  await page.context().close();
});
afterAll(() => cloud?.close());
beforeEach(() => {
  cloud.problems.length = 0;
});
afterEach(async () => {
  await page.context().close();
  expect(cloud.problems).toEqual([]);
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
    await expectUsable(page, path);
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
  cloud.problems.length = 0;
});
