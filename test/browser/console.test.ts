import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createConsole } from '../../infra/local/console/console.ts';
import { toInstant } from '../../shared/domain/paris.ts';
import { projectsIn } from '../infra/local/cli/recordFolders.ts';
import { answerByMouse } from './answering.ts';
import { type CloudInBrowser, looks, openCloudInBrowser, type Scheme, type Screen } from './cloudInBrowser.ts';
import { expectUsable } from './expectUsable.ts';

let cloud: CloudInBrowser;
let page: Page;

const open = async (path: string, screen: Screen, scheme?: Scheme): Promise<void> => {
  page = await cloud.open(path, screen, scheme);
};

beforeAll(async () => {
  cloud = await openCloudInBrowser({ clockStart: toInstant('2017-01-09T08:00'), pages: createConsole });
  await cloud.takeIn([...projectsIn('ESS-2016-10'), 'ESS-2013-001', 'CL-2016-003']);
});
afterAll(() => cloud?.close());
beforeEach(() => {
  cloud.problems.length = 0;
});
afterEach(async () => {
  await page.context().close();
  expect(cloud.problems).toEqual([]);
});

const theClockShows = (hasText: string): Promise<void> => page.locator('.clock', { hasText }).waitFor();

const journey = '/local/parcours/ESS-2016-103';

describe.each([
  ['home', '/'],
  ['a journey', journey],
])('the page of %s', (_, path) => {
  it.each(looks)('fits a %s and can be read by everybody, %s', async (screen, scheme) => {
    await open(path, screen, scheme);
    await expectUsable(page, path);
  });
});

it('The machine shows where the journey stands, what comes next and why', async () => {
  await open(journey, 'desk');
  const here = page.locator('svg .here');
  expect(await here.count()).toBe(1);
  expect(await here.locator('title').textContent()).toBe('Intake waits');
  await page.getByText('Elle se trouve ici : Intake waits').waitFor();
  await page.getByText('mercredi 11 janvier 2017 à 11 h 00').first().waitFor();
});

it('A day passes at the press of a button, and the page shows the new date and what came of it', async () => {
  await open('/', 'desk');
  await theClockShows('lundi 9 janvier 2017 à 08 h 00');
  await page.getByRole('button', { name: 'd’un jour' }).click();
  await theClockShows('mardi 10 janvier 2017 à 08 h 00');
  await page.getByText('Rappel au porteur, 48 heures avant le rendez-vous').first().waitFor();
  await page
    .getByText(/9 janvier 2017 : Rappel : votre rendez-vous/)
    .first()
    .waitFor();
});

it('One project’s way: a request, taken in charge in Slack, an appointment planned there, and the evening on which its outcome is asked', async () => {
  await open('/', 'desk');
  await page.getByRole('link', { name: 'Envoyer une demande' }).click();
  const said = { firstName: 'Zoé', lastName: 'Lambert', email: 'zoe@example.org', title: 'Une cantine de quartier' };
  await answerByMouse(page, said);
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByText('Merci ! Nous avons bien reçu votre demande.').waitFor();

  await page.goto(`${cloud.url}/slack/U0ROSSELLE/C0EQUIPE`);
  await page.getByRole('button', { name: 'Je prends en charge' }).click();
  await page.getByText('Prise en charge par M. Rosselle').waitFor();
  await page.getByLabel('Message ou commande').fill('/rdv Zoé Lambert demain 14h accueil');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('dialog').getByText('C’est enregistré').waitFor();

  await cloud.settled();
  await page.goto(cloud.url);
  await page.getByRole('link', { name: 'Une cantine de quartier' }).click();
  await page.getByText('Elle se trouve ici : Intake waits').waitFor();
  await page.getByText('le rendez-vous du mercredi 11 janvier 2017 à 14 h 00 a-t-il eu lieu ?').waitFor();

  await page.goto(cloud.url);
  await page.getByRole('button', { name: 'au prochain événement' }).click();
  await theClockShows('mardi 10 janvier 2017 à 15 h 00');
  await page.getByRole('button', { name: 'd’un jour' }).click();
  await theClockShows('mercredi 11 janvier 2017 à 15 h 00');
  await page.getByRole('button', { name: 'd’un jour' }).click();
  await theClockShows('jeudi 12 janvier 2017 à 15 h 00');
  await page.getByRole('link', { name: 'Une cantine de quartier' }).first().click();
  const asked = 'relance : Rendez-vous passé dont l’issue n’est pas notée, l’horloge';
  await page.getByText(`mercredi 11 janvier 2017 à 17 h 30 : ${asked}`).waitFor();
  await page.getByText(`jeudi 12 janvier 2017 à 09 h 00 : ${asked}`).waitFor();
});
