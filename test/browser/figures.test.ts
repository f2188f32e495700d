import { afterAll, beforeAll, expect, it } from 'vitest';
import { toInstant } from '../../shared/domain/paris.ts';
import { projectsIn } from '../infra/local/cli/recordFolders.ts';
import { type CloudInBrowser, looks, openCloudInBrowser } from './cloudInBrowser.ts';
import { expectUsable } from './expectUsable.ts';

let cloud: CloudInBrowser;

beforeAll(async () => {
  cloud = await openCloudInBrowser({ clockStart: toInstant('2017-01-09T10:00') });
  await cloud.takeIn(projectsIn('ESS-2016'));
});
afterAll(() => cloud?.close());

it.each(looks)(
  'somebody reads the figures, a colleague filters them and asks one what it counts: %s, %s',
  async (screen, scheme) => {
    const page = await cloud.open('/rapport/2016', screen, scheme);
    const usable = (what: string) => expectUsable(page, what);
    await usable('open figures');
    await page.goto(`${cloud.url}/rapport/2016/chiffre/accueil.by_employment`);
    await usable('open figure');
    expect(await page.locator('.records').count()).toBe(0);

    await page.goto(`${cloud.url}/equipe/porteurs`);
    await page.click('text=Se connecter avec Slack');
    await page.click('text=M. Rosselle');
    await page.goto(`${cloud.url}/rapport/2016`);
    await usable('figures');
    await page.selectOption('#territoire', 'lille');
    await page.selectOption('#accompagnateur', { label: 'M. Rosselle' });
    await page.click('button >> text=Filtrer');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      territoire: 'lille',
      accompagnateur: 'U0ROSSELLE',
    });
    await usable('filtered');
    await page.click('#accueil\\.projects .value a');
    expect(new URL(page.url()).pathname).toBe('/rapport/2016/chiffre/accueil.projects');
    await usable('figure');
    expect(await page.locator('.records li').count()).toBeGreaterThan(0);
    await page.goto(`${cloud.url}/rapport/2016/chiffre/accueil.projects`);
    await usable('figure with two pages');
    await page.click('.records a >> nth=0');
    expect(new URL(page.url()).pathname).toMatch(/^\/equipe\/parcours\//);
    expect(cloud.problems).toEqual([]);
    await page.context().close();
  },
);
