import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stores } from '../../functions/runtime/stores.ts';
import { toInstant } from '../../shared/domain/paris.ts';
import type { Appointment } from '../../shared/domain/records.ts';
import { importRecords } from '../../shared/usecases/importRecords.ts';
import { projectsIn } from '../infra/local/cli/recordFolders.ts';
import { keeping } from '../shared/records/keeping.ts';
import { association2016 } from '../shared/report/association2016.ts';
import { fakeMachines } from '../shared/usecases/fakes.ts';
import { type CloudInBrowser, looks, openCloudInBrowser } from './cloudInBrowser.ts';
import { expectUsable } from './expectUsable.ts';

const now = toInstant('2017-01-09T10:00');
let cloud: CloudInBrowser;

beforeAll(async () => {
  cloud = await openCloudInBrowser({ clockStart: now });
  await cloud.takeIn(projectsIn('ESS-2016-00'));
});
afterAll(() => cloud?.close());

const signIn = async (...screen: Parameters<CloudInBrowser['open']> extends [string, ...infer Rest] ? Rest : never) => {
  const page = await cloud.open('/equipe/rapports', ...screen);
  await page.click('text=Se connecter avec Slack');
  await page.click('text=A. Verhaeghe');
  return page;
};

/** The only welcome of a project was none: the holder did not come. */
const correct = async (): Promise<void> => {
  const welcome = association2016.appointments.find(({ id }) => id === 'R000113') as Appointment;
  const records = keeping({ appointments: [{ ...welcome, status: 'noShow' }] });
  await importRecords({ ...stores(), machines: fakeMachines() }, records, { importId: 'I2', at: now });
};

const openAll = (page: Page) =>
  page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");

it('the direction publishes a report, and later reads what was corrected and why', async () => {
  const page = await signIn('phone');
  await expectUsable(page, 'reports');
  await page.click('text=Publier 2016');
  await expectUsable(page, 'what publishing keeps');
  await page.click('button >> text=Publier le rapport 2016');
  expect(new URL(page.url()).pathname).toBe('/equipe/rapports/2016/1');
  expect(await page.textContent('section h2')).toBe('Aucun chiffre n’a changé.');
  await page.goBack();
  await page.click('button >> text=Publier le rapport 2016');
  expect(await page.textContent('[role=alert]')).toContain('Rien n’a changé depuis l’édition 1');
  await expectUsable(page, 'not published twice');
  await correct();
  await page.goto(`${cloud.url}/equipe/rapports/2016/1`);
  await page.click('summary >> text=Pourquoi ce chiffre a changé >> nth=0');
  await page.click('text=Projet ESS-2016-002 >> nth=0');
  expect(new URL(page.url()).pathname).toBe('/equipe/parcours/ESS-2016-002');
  // The browser itself tells in its console of a page that comes with 409.
  expect(cloud.problems.splice(0)).toEqual([expect.stringContaining('409')]);
  await page.context().close();
});

it.each(looks)('an edition with corrections is usable, everything opened: %s, %s', async (screen, scheme) => {
  const page = await signIn(screen, scheme);
  await page.click('text=Édition 1');
  await openAll(page);
  await expectUsable(page, 'edition');
  expect(cloud.problems).toEqual([]);
  await page.context().close();
});
