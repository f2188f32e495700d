import { afterAll, expect, test } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSiteOf2016 } from './teamSite.ts';

const { site, advisor: browser } = await openSiteOf2016();
afterAll(() => site.close());

const linesIn = (html: string): string[] =>
  [...html.matchAll(/<th scope="row">(.*?)<\/tr>/g)].map(([, cells = '']) => cells.replace(/<[^>]+>/g, ' ').trim());

test('the list says what has to be put right in a year, by whom, where, and leads to the journey', async () => {
  const page = await browser.go('/equipe/a-corriger/2016');
  expect(page.words).toContain('34 lignes à corriger');
  expect(page.words).toContain('Fiches d’entrée sans prescripteur');
  expect(page.words).toContain('À corriger dans fiches.csv, puis « npx jalon import ».');
  expect(linesIn(page.html)).toHaveLength(34);
  expect(page.html).toContain('<a href="/equipe/parcours/ESS-2016-001">ESS-2016-001</a>');
  expect(page.html).toContain('Mois de l&#39;ESS à la CAVM, 28 novembre 2016');
});

test('a colleague can ask for what they put right themselves', async () => {
  const page = await browser.go('/equipe/a-corriger/2015?pour=moi');
  const lines = linesIn(page.html);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain('M. Rosselle');
  const all = linesIn((await browser.go('/equipe/a-corriger/2015')).html);
  expect(lines).toEqual(all.filter((line) => line.includes('M. Rosselle')));
});

test('the running year is told as of yesterday, and a year that has not begun is not', async () => {
  expect((await browser.go('/equipe/a-corriger/2017')).status).toBe(200);
  for (const year of ['2018', '16', 'abc']) {
    const page = await browser.go(`/equipe/a-corriger/${year}`);
    expect([year, page.status, page.title.split(' – ')[0]]).toEqual([year, 404, 'Il n’y a rien pour cette année']);
  }
});

test('it names nobody but colleagues', async () => {
  const { html } = await browser.go('/equipe/a-corriger/2016');
  const { underAnyId: people } = await stores().records.people();
  expect(people.length).toBeGreaterThan(300);
  for (const { firstName, lastName } of people)
    if (firstName && lastName) expect(html).not.toContain(`${firstName} ${lastName}`);
});
