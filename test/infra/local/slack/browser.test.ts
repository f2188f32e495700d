import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anna, type Lab, startLab, teamChannel } from './lab.ts';
import { rdvBot } from './rdvBot.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** With the script, without it, and on a phone: the same gestures. */
const settings: [string, BrowserContextOptions][] = [
  ['on a wide screen', { viewport: { width: 1280, height: 800 } }],
  ['on a phone, in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['without any script', { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false }],
];

describe.skipIf(executablePath === undefined).each(settings)('in a browser %s', (_, setting) => {
  let browser: Browser;
  let lab: Lab;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    problems.length = 0;
    lab = await startLab({ register: rdvBot });
    page = await (await browser.newContext(setting)).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${lab.origin}/slack/${anna}/${teamChannel}`);
  });
  afterEach(async () => {
    await page.close();
    lab.stop();
  });

  /** Axe needs the script engine; the pages are the same without. */
  const accessible = async () => {
    if (setting.javaScriptEnabled === false) return;
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };

  it('a person logs an appointment and marks it done', { timeout: 30_000 }, async () => {
    await page.getByLabel('Message ou commande').fill('/rdv Amina');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Rendez-vous' });
    await dialog.waitFor();

    await dialog.getByLabel('Durée en minutes').fill('500');
    await dialog.getByRole('searchbox', { name: 'Porteur de projet' }).fill('ami');
    if (setting.javaScriptEnabled === false) await dialog.getByRole('button', { name: 'Chercher' }).click();
    await dialog.getByRole('radio', { name: 'Amina Benali' }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();

    const minutes = dialog.getByLabel('Durée en minutes');
    await dialog.getByText('Un rendez-vous dure 4 heures au plus.').waitFor();
    expect(await minutes.inputValue()).toBe('500');
    expect(await minutes.evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await dialog.getByRole('radio', { name: 'Amina Benali' }).isChecked()).toBe(true);
    await accessible();

    await minutes.fill('60');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('a noté Amina Benali, 60 min.').waitFor();
    await accessible();

    await page.getByRole('button', { name: 'Fait' }).click();
    await page.getByText('(rdv-1:1)').waitFor();
    expect(problems).toEqual([]);
  });

  it('sees what arrives without doing anything, while what they type stays', { timeout: 30_000 }, async (test) => {
    if (setting.javaScriptEnabled === false) return test.skip();
    await page.getByLabel('Message ou commande').fill('en train d’écrire');
    await lab.client.chat.postMessage({ channel: teamChannel, text: 'Du nouveau' });
    await page.getByText('Du nouveau').waitFor();
    expect(await page.getByLabel('Message ou commande').inputValue()).toBe('en train d’écrire');

    await page.getByRole('link', { name: 'Échanges et pannes' }).click();
    await page.getByText('chat.postMessage').first().waitFor();
    await accessible();
    expect(problems).toEqual([]);
  });
});
