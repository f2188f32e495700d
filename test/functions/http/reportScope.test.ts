import { afterAll, expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { createReport } from '../../../shared/report/report.ts';
import { association2016 } from '../../shared/report/association2016.ts';
import { openSiteOf2016 } from './console/teamSite.ts';

const { site, advisor: browser } = await openSiteOf2016();
afterAll(() => site.close());

const linksIn = (html: string): string[] =>
  [...html.matchAll(/ href="(\/rapport[^"#]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

test('a filter is said in a sentence, stands in the form again, and goes along to other years and to the JSON', async () => {
  const { html, words } = await browser.go('/rapport/2016?territoire=lille&programme=ess');
  expect(words).toContain('Seulement : programme ESS · territoire « Lille ».');
  expect(words).toContain('Les formations et les interventions ne sont pas comptées ici');
  expect(words).not.toContain('Heures de formation');
  expect(html).toContain('<option value="lille" selected>');
  expect(linksIn(html)).toEqual(
    expect.arrayContaining([
      '/rapport/2015?programme=ess&territoire=lille',
      '/rapport/2016?programme=ess&territoire=lille&format=json',
    ]),
  );
});

test('without a filter nothing is said of one', async () => {
  const { words } = await browser.go('/rapport/2016?programme=&territoire=');
  expect(words).not.toContain('Seulement');
  expect(words).toContain('Heures de formation');
});

test('no address of the page names a colleague', async () => {
  const { html } = await browser.go('/rapport/2016?accompagnateur=U0ROSSELLE');
  expect(html).toContain('parcours que M. Rosselle accompagne ou a accompagnés');
  expect(linksIn(html).filter((address) => address.includes('accompagnateur=U0ROSSELLE')).length).toBeGreaterThan(0);
  expect(linksIn(html).join()).not.toMatch(/M\.|\+Rosselle|%20/);
});

test('the JSON takes the same filters', async () => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await site.request('/rapport/2016?format=json&programme=citeslab', { headers: { cookie } });
  expect(await answer.json()).toEqual(
    JSON.parse(
      JSON.stringify(
        createReport(association2016, 2016, association.vocabularies, { scope: { programme: 'citeslab' } }),
      ),
    ),
  );
});

test('what a funder gets has no small counts and no records, also on the page of the team', async () => {
  const { words } = await browser.go('/rapport/2016?financeur=metropole');
  expect(words).toContain('n.c. : non communiqué.');
  expect((await browser.go('/rapport/2016')).words).not.toContain('n.c.');
  const { html } = await browser.go('/rapport/2016/chiffre/accueil.projects?financeur=metropole');
  expect(html).not.toContain('/equipe/parcours/');
});

test.each([
  ['programme=lune', '« lune » n’est pas un programme de l’association. Possible : ess (ESS), citeslab (CitésLab).'],
  ['territoire=Lille', '« Lille » n’est pas un territoire de l’association.'],
  ['financeur=1', '« 1 » n’est pas un financeur de l’association. Possible : fse (Fonds social européen plus (FSE+)),'],
  ['accompagnateur=M.+Rosselle', '« M. Rosselle » n’est pas un accompagnateur de l’association.'],
])('?%s is answered with what is possible', async (query, sentence) => {
  const { status, words } = await browser.go(`/rapport/2016?${query}`);
  expect(status).toBe(400);
  expect(words).toContain(sentence);
});

test('a wrong value comes back as text', async () => {
  expect((await browser.go('/rapport/2016?programme=%3Cscript%3E')).html).not.toContain('<script');
});

test('figures that are open to everybody are those of the whole: a filter asks to sign in', async () => {
  process.env.REPORT_OPEN = 'yes';
  const visitor = site.browser();
  expect((await visitor.go('/rapport/2016')).status).toBe(200);
  const asked = await visitor.go('/rapport/2016?programme=ess');
  expect([asked.status, asked.location]).toEqual([303, '/equipe/connexion?vers=%2Frapport%2F2016']);
  expect((await visitor.go('/rapport/2016')).html).not.toContain('name="programme"');
  delete process.env.REPORT_OPEN;
});
