import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Life, live } from '../scenarios/live.ts';
import { launchBrowser } from './launchBrowser.ts';

const advisor = 'D. Wattez';
let browser: Browser;
let life: Life;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, life] = await Promise.all([launchBrowser(), live('2017-03-06T10:00')]);
  await life.taken('Amina Benali', advisor);
  await life.as(advisor).does('appointment', 'Amina Benali', { date: '2017-03-14', time: '14:00', status: 'planned' });
  await life.cloud.settled();
  context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await life?.close();
});

/** Nobody is shut out of what is on the screen, by day and by night, and nothing sticks out of a narrow one. */
const isForEverybody = async (): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
};

it('From the link of the mail to « Je viens », another time and the end, everybody finds the way', async () => {
  const { token = '' } = life.lastLetter('Amina Benali');
  await page.goto(`${life.cloud.url}/lien/${token}`);
  await isForEverybody();
  await page.getByRole('button', { name: 'Voir mon rendez-vous' }).click();
  await page.getByText('mardi 14 mars 2017 à 14:00').waitFor();
  expect(page.url()).not.toContain(token);
  await isForEverybody();
  await page.getByRole('button', { name: 'Je viens' }).click();
  await page.getByRole('status').getByText('vous venez').waitFor();
  await isForEverybody();

  await page.getByRole('link', { name: 'Demander un autre moment' }).click();
  await page.getByLabel('Quand cela vous arrange-t-il ?').fill(' ');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByText('Écrivez quel moment vous arrange.').waitFor();
  await isForEverybody();
  await page.getByLabel('Quand cela vous arrange-t-il ?').fill('le jeudi');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByRole('status').getByText('le jeudi').waitFor();
  await isForEverybody();

  await page.getByRole('link', { name: 'Annuler ce rendez-vous' }).click();
  await isForEverybody();
  await page.getByRole('link', { name: 'Non, garder ce rendez-vous' }).click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await page.getByText('الثلاثاء، 14 مارس 2017').waitFor();
  await isForEverybody();
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Terminer sur cet appareil' }).click();
  await page.getByRole('heading', { name: 'C’est terminé sur cet appareil' }).waitFor();
  await isForEverybody();
});

it('A mail reads well by day and by night, and its calendar file is seen in the mailbox', async () => {
  const url = await life.cloud.mail.pageUrl();
  const mails = (await (await fetch(new URL('api/email', url))).json()) as MailInBox[];
  const invitation = mails.find(({ subject }) => subject.startsWith('Votre rendez-vous'));
  expect(invitation?.attachments).toMatchObject([{ filename: 'rendez-vous.ics', contentType: 'text/calendar' }]);
  // The policy of our own pages allows no style inside of a page, as a mail has it.
  page = await context.newPage();
  await page.setContent(invitation?.html ?? '');
  await isForEverybody();
});

type MailInBox = { subject: string; html: string; attachments?: { filename: string; contentType: string }[] };
