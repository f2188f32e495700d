import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import { createLambdas } from '../../../infra/local/lambdas.ts';
import { association } from '../../../shared/association/association.ts';
import { createReport } from '../../../shared/report/report.ts';
import { association2016 } from '../../shared/report/association2016.ts';

vi.mock('../../../functions/runtime/stores.ts', () => ({
  stores: () => ({ association, records: { everything: async () => association2016 } }),
}));

const root = fileURLToPath(new URL('../../..', import.meta.url));
const catalog = { report: functions.report };
const { invoke } = createLambdas({ catalog, root, env: {}, log: () => {} });
const clock = { now: () => Date.parse('2017-01-03T10:00:00.000Z') };
const gateway = createGateway({ catalog, invoke, clock, log: () => {} });
const request = async (path: string, headers: Record<string, string> = {}) => gateway.request(path, { headers });

beforeEach(() => {
  vi.stubEnv('TABLE_NAME', 'Jalon');
  vi.stubEnv('REPORT_OPEN', 'yes');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the figures are shut unless the environment opens them', async () => {
  for (const value of [undefined, '', 'no']) {
    vi.stubEnv('REPORT_OPEN', value);
    const answer = await request('/rapport/2016', { accept: 'application/json' });
    expect(answer.status, value).toBe(403);
    expect(await answer.text()).not.toContain('102');
  }
});

/** The text of a page as somebody reads it. */
const read = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');

test('the page of 2016 shows 102 projects welcomed, 85 the year before', async () => {
  const answer = await request('/rapport/2016');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await read(answer);
  expect(text).toContain('Les chiffres de 2016');
  expect(text).toMatch(/ Projets accueillis Projets ESS dont le premier rendez-vous [^.]+\. 102 2015 : 85 /);
  expect(text).toMatch(/ Part des femmes .+? 58 % sur 118 réponses 2015 : 58 % /);
  expect(text).toMatch(/ 59 2 sans réponse /);
  expect(text).toMatch(/ janvier 9 février 10 mars 11 /);
});

test('every figure of the report is on the page, under its section', async () => {
  const { figures } = createReport(association2016, 2016, association.vocabularies);
  const page = await (await request('/rapport/2016')).text();
  expect([...page.matchAll(/<article class="figure" id="([^"]+)"/g)].map(([, id]) => id)).toEqual(
    figures.map(({ id }) => id),
  );
});

test('what cannot be computed is a dash, not a nought', async () => {
  expect(await read(await request('/rapport/2012'))).toMatch(/ Âge moyen .+? – sur 0 réponse /);
});

test.each([
  ['/rapport/2016?format=json', {}],
  ['/rapport/2016', { accept: 'application/json' }],
])('%s %j is the report as JSON', async (path, headers: Record<string, string>) => {
  const answer = await request(path, headers);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual(
    JSON.parse(JSON.stringify(createReport(association2016, 2016, association.vocabularies, { masked: true }))),
  );
});

test.each(['2018', '0016', '16', '2016.5', 'abc', '%3Cscript%3E', '20160'])(
  '%s is no year with figures',
  async (year) => {
    const answer = await request(`/rapport/${year}`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('Il n’y a pas de chiffres pour cette année');
    expect(page).not.toContain('<script');
  },
);

test('the year that goes on has figures already, and no later one is offered', async () => {
  const page = await (await request('/rapport/2017')).text();
  expect([...page.matchAll(/href="\/rapport\/(\d+)"/g)].map(([, year]) => year)).toEqual(['2016']);
});

test('who is not signed in reads no small count of persons, and why it is not told', async () => {
  const text = await read(await request('/rapport/2016'));
  expect(text).toContain('n.c. : non communiqué. Un nombre de personnes de 1 à 4 n’est pas publié');
  expect(text).toMatch(/ retraité n\.c\. /);
  expect(await read(await request('/rapport/2016/chiffre/accueil.by_employment'))).toMatch(/ retraité n\.c\. /);
  const { masked, figures } = JSON.parse(await (await request('/rapport/2016?format=json')).text());
  expect(masked).toBe(true);
  expect(figures.find(({ id }: { id: string }) => id === 'accueil.by_employment').breakdown.retraite).toBeNull();
});
