import { afterAll, expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { unansweredIn } from '../../../shared/report/figure.ts';
import { computeFigures } from '../../../shared/report/report.ts';
import { association2016 } from '../../shared/report/association2016.ts';
import { openSiteOf2016 } from './console/teamSite.ts';

const { vocabularies } = association;

const { site, advisor: browser } = await openSiteOf2016();
afterAll(() => site.close());

const recordsOf = (id: string) =>
  computeFigures(association2016, 2016, vocabularies, { everyOne: true }).find((figure) => figure.id === id);

const journeysIn = (html: string): string[] =>
  [...html.matchAll(/ href="\/equipe\/parcours\/([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id));

test('a figure tells its definition, its value and the year before, and its breakdown', async () => {
  const { words } = await browser.go('/rapport/2016/chiffre/accueil.by_month');
  expect(words).toContain('Projets accueillis dans l’année, selon le mois du premier rendez-vous d’accueil honoré.');
  expect(words).toContain('Projects welcomed in the year, by the month of the first held welcome.');
  expect(words).toMatch(/ 2016 102 2015 85 Unité nombre Sans réponse 0 /);
  expect(words).toContain(' janvier 9 février 10 mars 11 ');
});

test('what a figure counts is listed, a hundred a page, each with the way to its journey', async () => {
  const first = await browser.go('/rapport/2016/chiffre/accueil.projects');
  expect(first.words).toContain('Ce qui est compté : 102 projets');
  const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1] ?? '';
  expect(next).toBe('/rapport/2016/chiffre/accueil.projects?page=2');
  const second = await browser.go(next);
  expect([journeysIn(first.html).length, journeysIn(second.html).length]).toEqual([100, 2]);
  expect([...journeysIn(first.html), ...journeysIn(second.html)]).toEqual(
    recordsOf('accueil.projects')?.records.toSorted(),
  );
});

test('what has no answer is listed, too', async () => {
  const figure = recordsOf('accueil.by_prescriber');
  const { missing = 0 } = figure ?? {};
  const unanswered = figure ? unansweredIn(figure) : [];
  expect(missing).toBeGreaterThan(0);
  const { html, words } = await browser.go('/rapport/2016/chiffre/accueil.by_prescriber');
  expect(words).toContain(`Sans réponse : ${missing} fiches d’entrée`);
  const [, without = ''] = html.split('Sans réponse : ');
  const journeys = association2016.sheets.filter(({ id }) => unanswered.includes(id)).map(({ projectId }) => projectId);
  expect(journeysIn(without).toSorted()).toEqual(journeys.toSorted());
});

test('no page of a figure names a person', async () => {
  const names = association2016.persons.flatMap(({ firstName, lastName }) =>
    firstName !== undefined && lastName !== undefined ? [`${firstName} ${lastName}`, lastName] : [],
  );
  const outsiders = association2016.enrolments.flatMap(({ outsiderName }) => outsiderName ?? []);
  for (const id of [
    'accueil.persons',
    'accueil.by_age',
    'training.total.trainees',
    'amorcage.engaged',
    'referrals.out',
  ]) {
    const { status, words } = await browser.go(`/rapport/2016/chiffre/${id}`);
    expect([id, status]).toEqual([id, 200]);
    expect([id, [...names, ...outsiders].filter((name) => words.includes(` ${name} `))]).toEqual([id, []]);
  }
});

test('the filter goes along to the figure and back', async () => {
  const { html, words } = await browser.go('/rapport/2016/chiffre/accueil.projects?territoire=lille');
  expect(words).toContain('Seulement : territoire « Lille ».');
  expect(html).toContain('href="/rapport/2016?territoire=lille#accueil.projects"');
  const lille = association2016.projects.filter(({ territory }) => territory === 'lille').map(({ id }) => id);
  expect(lille).toEqual(expect.arrayContaining(journeysIn(html)));
});

test.each([
  ['/rapport/2016/chiffre/accueil.lune', 404, 'Ce chiffre n’existe pas'],
  ['/rapport/2016/chiffre/training.sessions?programme=ess', 400, 'Ce chiffre n’existe pas avec ce filtre'],
  ['/rapport/2030/chiffre/accueil.projects', 404, 'Il n’y a pas de chiffres pour cette année'],
  ['/rapport/2016/chiffre/accueil.projects?programme=x', 400, 'Ce filtre n’existe pas'],
])('%s is answered with %d and a sentence', async (path, status, sentence) => {
  const seen = await browser.go(path);
  expect(seen.status).toBe(status);
  expect(seen.words).toContain(sentence);
});

test('a page beyond the last is the last one', async () => {
  const { words } = await browser.go('/rapport/2016/chiffre/accueil.projects?page=99');
  expect(words).toContain('Page 2 sur 2');
});

test('where the figures are open to everybody, no record is shown', async () => {
  process.env.REPORT_OPEN = 'yes';
  const visitor = site.browser();
  const { status, html, words } = await visitor.go('/rapport/2016/chiffre/accueil.projects');
  expect([status, journeysIn(html)]).toEqual([200, []]);
  expect(words).toContain('Projets ESS dont le premier rendez-vous d’accueil honoré');
  expect(html).not.toContain('ESS-2016');
  delete process.env.REPORT_OPEN;
});

test('who signs in comes back to the figure', async () => {
  const visitor = site.browser();
  const { location } = await visitor.go('/rapport/2016/chiffre/accueil.projects');
  expect(location).toBe('/equipe/connexion?vers=%2Frapport%2F2016%2Fchiffre%2Faccueil.projects');
});
