import { afterAll, beforeAll, expect, test } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { lastSign } from '../../../../shared/domain/reminders/contact.ts';
import { openTeamSite, rosselle, type TeamSite } from './teamSite.ts';

let site: TeamSite;
let browser: ReturnType<TeamSite['browser']>;
let journeys: Journey[];

beforeAll(async () => {
  site = await openTeamSite('2017-01-03T10:00:00.000Z');
  await site.takeIn2016();
  browser = site.browser();
  await browser.signIn(rosselle);
  journeys = await stores().journeys.all();
});
afterAll(() => site.close());

/** How many journeys the list says that it has. */
const found = async (query: string): Promise<number> => {
  const page = await browser.go(`/equipe/porteurs${query}`);
  expect(page.status).toBe(200);
  const [, said = ''] = /role="status">([^<]*)</.exec(page.html) ?? [];
  return said.startsWith('Aucun') ? 0 : Number.parseInt(said, 10);
};

const count = (which: (journey: Journey) => boolean): number => journeys.filter(which).length;
const open = ({ stage }: Journey): boolean => stage !== 'closed';

const filters: [string, string, (journey: Journey) => boolean][] = [
  ['those that go on', '', open],
  ['all of them', '?etape=toutes', () => true],
  ['a programme', '?programme=citeslab', (one) => open(one) && one.project.programme === 'citeslab'],
  ['a stage', '?etape=maturation', ({ stage }) => stage === 'maturation'],
  ['what is over', '?etape=closed', ({ stage }) => stage === 'closed'],
  ['an advisor', '?accompagnateur=N.+Belhadj', (one) => open(one) && one.advisor === 'N. Belhadj'],
  ['nobody in charge', '?accompagnateur=personne', (one) => open(one) && one.advisor === undefined],
  ['a territory', '?territoire=lille&etape=toutes', ({ project }) => project.territory === 'lille'],
  ['silence for 12 weeks', '?silence=12', (one) => open(one) && lastSign(one) <= '2016-10-11'],
  [
    'several at once',
    '?programme=ess&etape=creation&accompagnateur=M.+Rosselle',
    (one) => one.project.programme === 'ess' && one.stage === 'creation' && one.advisor === 'M. Rosselle',
  ],
];

test.each(filters)('the list is filtered by %s', async (_, query, which) => {
  expect(await found(query)).toBe(count(which));
});

test('the filters of the example leave something, and leave something out', () => {
  for (const [name, , which] of filters.filter(([one]) => !['all of them', 'nobody in charge'].includes(one)))
    expect([name, count(which) > 0 && count(which) < journeys.length]).toEqual([name, true]);
});

test('what no filter knows is left aside', async () => {
  const all = await found('');
  for (const query of ['?etape=lune', '?silence=-1', '?silence=3', '?programme=', '?autre=1', '?page=abc'])
    expect([query, await found(query)]).toEqual([query, all]);
});

test('a name is found with a slip, a title by a part of it', async () => {
  const journey = journeys.find(({ project, holders }) => project.title && holders.length > 0);
  const person = await stores().records.person(journey?.holders[0]?.personId ?? '');
  const { firstName = '', lastName = '' } = person ?? {};
  const slip = `${firstName.slice(0, -1)} ${lastName}`;
  const byName = await browser.go(`/equipe/porteurs?${new URLSearchParams({ etape: 'toutes', texte: slip })}`);
  expect(byName.html).toContain(`href="/equipe/parcours/${journey?.id}"`);
  const title = (journey?.project.title ?? '').slice(2, 14).toUpperCase();
  const byTitle = await browser.go(`/equipe/porteurs?${new URLSearchParams({ etape: 'toutes', texte: title })}`);
  expect(byTitle.html).toContain(`href="/equipe/parcours/${journey?.id}"`);
  expect(await found('?texte=zzzzzz')).toBe(0);
});

test('the filters stand in the form again, and go along from page to page', async () => {
  const { html } = await browser.go('/equipe/porteurs?etape=toutes&programme=ess&texte=');
  expect(html).toContain('<option value="toutes" selected>');
  expect(html).toContain('<option value="ess" selected>');
  expect(html).toMatch(/href="\/equipe\/porteurs\?programme=ess&amp;etape=toutes&amp;page=2" rel="next"/);
});

test('every journey is on one page of the list, and on one only', async () => {
  const seen: string[] = [];
  let next: string | undefined = '/equipe/porteurs?etape=toutes';
  while (next !== undefined) {
    const { html } = await browser.go(next);
    seen.push(
      ...[...html.matchAll(/href="\/equipe\/parcours\/([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id)),
    );
    next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen.toSorted()).toEqual(journeys.map(({ id }) => id).sort());
});

test('what somebody types comes back as text', async () => {
  const { html } = await browser.go(`/equipe/porteurs?${new URLSearchParams({ texte: '"><script>x</script>' })}`);
  expect(html).not.toContain('<script');
});
