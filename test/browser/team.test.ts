import { afterAll, beforeAll, expect, it } from 'vitest';
import { toInstant } from '../../shared/domain/paris.ts';
import { projectsIn } from '../infra/local/cli/recordFolders.ts';
import { type CloudInBrowser, looks, openCloudInBrowser } from './cloudInBrowser.ts';
import { expectUsable } from './expectUsable.ts';

let cloud: CloudInBrowser;

beforeAll(async () => {
  cloud = await openCloudInBrowser({ clockStart: toInstant('2017-01-09T10:00') });
  await cloud.takeIn([...projectsIn('ESS-2016'), 'ESS-2013-001', 'CL-2016-003']);
});
afterAll(() => cloud?.close());

it.each(looks)('a colleague signs in, looks around and signs out: %s, %s', async (screen, scheme) => {
  const page = await cloud.open('/equipe/porteurs', screen, scheme);
  const usable = (what: string) => expectUsable(page, what);

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

  await page.click('nav >> text=À corriger');
  await page.click('text=2016');
  await page.click('text=Toute l’équipe');
  await usable('to mend');

  await page.goto(`${cloud.url}/equipe/parcours/ESS-2013-001`);
  await usable('journey');
  expect(await page.locator('script').count()).toBe(0);
  await page.click('text=Qui a ouvert cette fiche');
  await usable('readings');
  await page.goto(`${cloud.url}/equipe/parcours/rien`);
  await usable('nothing there');
  // The browser itself tells in its console of a page that comes with 404.
  expect(cloud.problems.splice(0)).toEqual([expect.stringContaining('404')]);

  await page.goto(`${cloud.url}/equipe`);
  await page.click('text=Se déconnecter');
  await usable('signed out');
  await page.goto(`${cloud.url}/equipe`);
  expect(new URL(page.url()).pathname).toBe('/equipe/connexion');
  expect(cloud.problems).toEqual([]);
  await page.context().close();
});

it('somebody who is not of the team reads one sentence', async () => {
  const page = await cloud.open('/equipe/connexion', 'phone');
  await page.click('text=Se connecter avec Slack');
  await page.click('text=Visiteur');
  expect(await page.textContent('h1')).toBe('Vous n’êtes pas de l’équipe');
  await expectUsable(page, 'not of the team');
  await page.context().close();
});
