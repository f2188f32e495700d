import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFolder } from '../../infra/local/cli/importFolder.ts';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { toInstant } from '../../shared/domain/paris.ts';
import { projectsIn, writeSome } from '../infra/local/cli/recordFolders.ts';
import { launchBrowser } from './launchBrowser.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-team-'));
const problems: string[] = [];
let browser: Browser;
let cloud: Cloud;

beforeAll(async () => {
  [browser, cloud] = await Promise.all([
    launchBrowser(),
    startCloud({
      store: join(folder, 'store'),
      port: 0,
      running: false,
      example: false,
      clockStart: toInstant('2017-01-09T10:00'),
      log: (message) => problems.push(message),
    }),
  ]);
  const records = writeSome(join(folder, 'records'), [...projectsIn('ESS-2016'), 'ESS-2013-001', 'CL-2016-003']);
  await importFolder(cloud.jalon, records, cloud.clock.now());
  await cloud.settled();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.close();
  rmSync(folder, { recursive: true });
});

const expectUsable = async (page: Page, what: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect([what, violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)]).toEqual([what, []]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([what, overflow]).toEqual([what, 0]);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${what.replace(/\W+/g, '_')}.png`, fullPage: true });
};

it.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('a colleague signs in, looks around and signs out: %d pixels, %s', async (width, colorScheme) => {
  const context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme });
  const page = await context.newPage();
  const usable = (what: string) => expectUsable(page, `${width} ${colorScheme} ${what}`);

  await page.goto(`${cloud.url}/equipe/porteurs`);
  await usable('sign in');
  await page.click('text=Se connecter avec Slack');
  await usable('Slack');
  await page.click('text=A. Verhaeghe');
  expect(new URL(page.url()).pathname).toBe('/equipe/porteurs');
  await usable('holders');

  await page.click('nav >> text=Tableau de bord');
  await usable('dashboard');
  await page.goto(`${cloud.url}/equipe/porteurs`);
  await page.selectOption('#phase', 'toutes');
  await page.click('button >> text=Filtrer');
  await page.fill('#text', 'Nour');
  await page.press('#text', 'Enter');
  await usable('searched');
  expect(page.url()).not.toContain('Nour');
  expect(await page.inputValue('#text')).toBe('Nour');
  await page.click('text=Tout enlever');
  expect(await page.inputValue('#text')).toBe('');
  await page.selectOption('#phase', 'closed');
  await page.click('button >> text=Filtrer');
  expect(new URL(page.url()).searchParams.get('etape')).toBe('closed');
  await usable('closed');

  await page.goto(`${cloud.url}/equipe/parcours/ESS-2013-001`);
  await usable('journey');
  expect(await page.locator('script').count()).toBe(0);
  await page.click('text=Qui a ouvert cette fiche');
  await usable('readings');
  await page.goto(`${cloud.url}/equipe/parcours/rien`);
  await usable('nothing there');

  await page.goto(`${cloud.url}/equipe`);
  await page.click('text=Se déconnecter');
  await usable('signed out');
  await page.goto(`${cloud.url}/equipe`);
  expect(new URL(page.url()).pathname).toBe('/equipe/connexion');
  expect(problems).toEqual([]);
  await context.close();
});

it('somebody who is not of the team reads one sentence', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage();
  await page.goto(`${cloud.url}/equipe/connexion`);
  await page.click('text=Se connecter avec Slack');
  await page.click('text=Visiteur');
  expect(await page.textContent('h1')).toBe('Vous n’êtes pas de l’équipe');
  await expectUsable(page, 'not of the team');
  await page.context().close();
});
