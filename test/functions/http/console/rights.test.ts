import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../../../functions/catalog.ts';
import { rights } from '../../../../functions/http/console/rights.ts';
import { association } from '../../../../shared/association/association.ts';
import type { StaffRole } from '../../../../shared/domain/association.ts';
import { requestOf } from '../holder.ts';
import { openTeamSite, rosselle, type TeamSite } from './teamSite.ts';

const roles = [
  'advisor',
  'supportReferent',
  'trainingReferent',
  'mentoringReferent',
  'territoryReferent',
  'director',
  'administration',
] as const satisfies readonly StaffRole[];

type Visitor = StaffRole | 'nobody';
type Expected = Record<Visitor, number>;

const forAll = (status: number): Expected =>
  Object.fromEntries([...roles, 'nobody'].map((one) => [one, status])) as Expected;

/** Nobody is led to the sign-in. */
const team: Expected = { ...forAll(200), nobody: 303 };
const direction: Expected = { ...forAll(403), director: 200, administration: 200, nobody: 303 };

/** What each route answers to whom: written down here once more, so that a slip in the rights is seen. */
const matrix: Readonly<Record<string, Expected>> = {
  'GET /equipe': team,
  'GET /equipe/porteurs': team,
  'POST /equipe/porteurs': { ...team, nobody: 403 },
  'GET /equipe/parcours/{id}': team,
  'GET /equipe/parcours/{id}/consultations': direction,
  'GET /equipe/a-corriger/{year}': team,
  'GET /equipe/rapports': team,
  'GET /equipe/rapports/{year}': direction,
  // Without the field of its form, and without an edition.
  'POST /equipe/rapports/{year}': { ...forAll(403), director: 400, administration: 400 },
  'GET /equipe/rapports/{year}/{edition}': { ...forAll(404), nobody: 303 },
  'GET /equipe/connexion': forAll(200),
  'GET /equipe/connexion/slack': forAll(303),
  'GET /equipe/retour': forAll(400),
  'POST /equipe/fin': forAll(303),
  'GET /equipe/fin': forAll(200),
  'GET /equipe/style.css': forAll(200),
  'GET /rapport/{year}': team,
  'GET /rapport/{year}/chiffre/{id}': team,
  'GET /rapport/style.css': forAll(200),
};

const routes: string[] = [...functions.console.trigger.routes, ...functions.report.trigger.routes];

let site: TeamSite;
beforeAll(async () => {
  site = await openTeamSite('2017-01-03T10:00:00.000Z');
  await requestOf(site, 'P1', { firstName: 'Amina', lastName: 'Berger' });
});
afterAll(() => site.close());

test('every route of the team has its row, and no row is without a route', () => {
  expect(Object.keys(rights).sort()).toEqual(routes.toSorted());
  expect(Object.keys(matrix).sort()).toEqual(routes.toSorted());
});

test.each(routes)('%s answers each role and nobody as the rights say', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  const address = path
    .replace('chiffre/{id}', 'chiffre/accueil.projects')
    .replace('{id}', 'P1')
    .replace('{year}', '2016')
    .replace('{edition}', '1');
  const answered: Partial<Expected> = {};
  for (const visitor of [...roles, 'nobody'] as const) {
    const browser = site.browser();
    if (visitor !== 'nobody') {
      site.change({ team: association.team.map((member) => ({ ...member, roles: [visitor] })) });
      await browser.signIn(rosselle);
    }
    const seen = method === 'POST' ? await browser.send(address, {}) : await browser.go(address);
    answered[visitor] = seen.status;
  }
  expect(answered).toEqual(matrix[route]);
});

test('nobody reads a name in what is refused', async () => {
  for (const path of ['/equipe', '/equipe/porteurs', '/equipe/parcours/P1', '/equipe/parcours/P1/consultations'])
    expect((await site.browser().go(path)).html).not.toContain('Amina');
  site.change({ team: association.team.map((member) => ({ ...member, roles: ['advisor'] })) });
  const browser = site.browser();
  await browser.signIn(rosselle);
  const refused = await browser.go('/equipe/parcours/P1/consultations');
  expect(refused.words).toContain('Elle est réservée à la direction et à l’administration.');
  expect(refused.html).not.toContain('Amina');
});

test('a program that asks for data without a session gets no page to follow', async () => {
  const answer = await site.request('/rapport/2016', { headers: { accept: 'application/json' } });
  expect(answer.status).toBe(403);
});

test('every page of the team tells the browser what it may not do', async () => {
  const browser = site.browser();
  await browser.signIn(rosselle);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const path of ['/equipe', '/equipe/porteurs', '/equipe/parcours/P1', '/equipe/connexion', '/rapport/2016']) {
    const { headers } = await site.request(path, { headers: { cookie } });
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
