import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../browser/launchBrowser.ts';
import { anna, type Lab, startLab, teamChannel } from './lab.ts';
import { rdvBot } from './rdvBot.ts';

const wide: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' };
const timeout = 60_000;

describe('in a browser', () => {
  let browser: Browser;
  let lab: Lab;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, timeout);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    problems.length = 0;
    lab = await startLab({ register: rdvBot });
  });
  afterEach(async () => {
    await page.context().close();
    lab.stop();
  });

  const open = async (setting: BrowserContextOptions) => {
    page = await (await browser.newContext(setting)).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${lab.origin}/slack/${anna}/${teamChannel}`);
  };

  /** `parts`: where looking at the whole page takes too long. */
  const accessible = async (parts = 'body') => {
    const { violations } = await new AxeBuilder({ page }).include(parts).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };

  it.each([
    ['on a wide screen', wide],
    ['on a phone, in the dark', phone],
    ['without any script', { ...wide, javaScriptEnabled: false }],
  ])('a person logs an appointment and marks it done, %s', { timeout }, async (_, setting) => {
    const scripted = setting.javaScriptEnabled !== false;
    await open(setting);
    await page.getByLabel('Message ou commande').fill('/rdv Amina');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Rendez-vous' });
    await dialog.getByLabel('Durée en minutes').fill('500');
    await dialog.getByRole('searchbox', { name: 'Porteur de projet' }).fill('ami');
    if (!scripted) await dialog.getByRole('button', { name: 'Chercher' }).click();
    await dialog.getByRole('radio', { name: 'Amina Benali' }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();

    await dialog.getByText('Un rendez-vous dure 4 heures au plus.').waitFor();
    const minutes = dialog.getByLabel('Durée en minutes');
    expect(await minutes.inputValue()).toBe('500');
    expect(await minutes.evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await dialog.getByRole('radio', { name: 'Amina Benali' }).isChecked()).toBe(true);
    if (scripted) await accessible();

    await minutes.fill('60');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('a noté Amina Benali, 60 min.').waitFor();
    if (scripted) await accessible();

    await page.getByRole('button', { name: 'Fait' }).click();
    await page.getByText('(rdv-1:1)').waitFor();
    expect(problems).toEqual([]);
  });

  const publishHome = () =>
    lab.client.views.publish({
      user_id: anna,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Bonjour' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: '*Amina B.* : sans nouvelles' },
            accessory: {
              type: 'overflow',
              options: ['Fait', '+ 1 semaine'].map((text) => ({ text: { type: 'plain_text', text }, value: text })),
            },
          },
        ],
      },
    });

  it.each([
    ['a wide screen', wide],
    ['a phone, in the dark', phone],
  ])('every page fits %s and can be read by everybody', { timeout }, async (_, setting) => {
    await open(setting);
    await page.getByLabel('Message ou commande').fill('Amina passe mardi à 14h');
    await page.keyboard.press('Enter');
    await page.getByText('Amina passe mardi à 14h').waitFor();
    await page.getByRole('button', { name: 'Autres actions sur ce message' }).click();
    await page.getByRole('button', { name: 'Créer un rendez-vous' }).waitFor();
    await accessible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '9 membres' }).click();
    await page.getByRole('dialog', { name: 'Membres du canal équipe' }).waitFor();
    await accessible();
    await page.getByRole('button', { name: 'Inviter Visiteur' }).click();
    await page.getByRole('button', { name: '10 membres' }).waitFor();

    await publishHome();
    await page.getByRole('link', { name: 'Accueil de Jalon' }).click();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('button', { name: '+ 1 semaine' }).waitFor();
    await accessible();

    await page.goto(`${lab.origin}/slack/galerie`);
    await accessible('header, nav, section > article:first-of-type');
    expect(problems).toEqual([]);
  });

  it('a person sees what arrives without doing anything, while what they type stays', { timeout }, async () => {
    await open(wide);
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
