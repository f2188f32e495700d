import { afterAll, expect, test } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { lastSign } from '../../../../shared/domain/reminders/contact.ts';
import { openSiteOf2016 } from './teamSite.ts';

const { site, advisor: browser } = await openSiteOf2016();
const journeys = await stores().journeys.all();
afterAll(() => site.close());

/** How many journeys the list says that it has. */
const found = async (query: string): Promise<number> => {
  const page = await browser.go(`/equipe/porteurs${query}`);
  expect(page.status).toBe(200);
  const [, said = ''] = /role="status">([^<]*)</.exec(page.html) ?? [];
  return said.startsWith('Aucun') ? 0 : Number.parseInt(said, 10);
};

/** Part of many titles, and of no address. */
const text = 'velo';

const search = (query: string, texte: string) => browser.send(`/equipe/porteurs${query}`, { texte });

/** Everything on the page that leads or sends somewhere. */
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src|action|formaction)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );

const journeysIn = (html: string): string[] =>
  addressesIn(html).flatMap((address) => /^\/equipe\/parcours\/(.+)/.exec(address)?.slice(1) ?? []);

const count = (which: (journey: Journey) => boolean): number => journeys.filter(which).length;
const open = ({ stage }: Journey): boolean => stage !== 'closed';

const filters: [string, string, (journey: Journey) => boolean][] = [
  ['those that go on', '', open],
  ['all of them', '?etape=toutes', () => true],
  ['a programme', '?programme=citeslab', (one) => open(one) && one.project.programme === 'citeslab'],
  ['a stage', '?etape=maturation', ({ stage }) => stage === 'maturation'],
  ['what is over', '?etape=closed', ({ stage }) => stage === 'closed'],
  ['an advisor', '?accompagnateur=U0BELHADJ', (one) => open(one) && one.advisor === 'N. Belhadj'],
  ['nobody in charge', '?accompagnateur=personne', (one) => open(one) && one.advisor === undefined],
  ['a territory', '?territoire=lille&etape=toutes', ({ project }) => project.territory === 'lille'],
  ['silence for 12 weeks', '?silence=12', (one) => open(one) && lastSign(one) <= '2016-10-11'],
  [
    'several at once',
    '?programme=ess&etape=creation&accompagnateur=U0ROSSELLE',
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

test('a name is found with a slip, a title by a part of it, among what the filters leave', async () => {
  const journey = journeys.find(({ project, holders }) => project.title && holders.length > 0);
  const person = await stores().records.person(journey?.holders[0]?.personId ?? '');
  const { firstName = '', lastName = '' } = person ?? {};
  const link = `href="/equipe/parcours/${journey?.id}"`;
  const slip = `${firstName.slice(0, -1)} ${lastName}`;
  expect((await search('?etape=toutes', slip)).html).toContain(link);
  const title = (journey?.project.title ?? '').slice(2, 14).toUpperCase();
  expect((await search('?etape=toutes', title)).html).toContain(link);
  const elsewhere = journey?.project.programme === 'ess' ? 'citeslab' : 'ess';
  expect((await search(`?etape=toutes&programme=${elsewhere}`, slip)).html).not.toContain(link);
  expect((await search('', 'zzzzzz')).words).toContain('Aucun parcours ne correspond.');
});

test('what is searched stands in no address: of the answer, of its links, of its forms, from page to page', async () => {
  const first = await search('?etape=toutes', text);
  expect([first.status, first.location]).toEqual([200, null]);
  expect(first.html).toContain(`value="${text}"`);
  expect(addressesIn(first.html)).toContain('/equipe/porteurs?etape=toutes&page=2');
  const second = await search('?etape=toutes&page=2', text);
  expect(second.words).toContain('Page 2 sur');
  expect(journeysIn(second.html).some((id) => journeysIn(first.html).includes(id))).toBe(false);
  for (const { html } of [first, second])
    expect(addressesIn(html).filter((address) => address.toLowerCase().includes(text))).toEqual([]);
  expect(browser.visited.filter((address) => address.toLowerCase().includes(text))).toEqual([]);
});

test('a text in the address is left aside', async () => {
  const all = await found('');
  expect(await found(`?texte=${text}`)).toBe(all);
  expect(addressesIn((await browser.go('/equipe/porteurs?etape=toutes&texte=zzz')).html).join()).not.toContain('zzz');
});

test('nobody is searched from another site', async () => {
  const refused = await browser.send('/equipe/porteurs', { texte: text }, { 'sec-fetch-site': 'cross-site' });
  expect([refused.status, journeysIn(refused.html)]).toEqual([403, []]);
});

test('the filters stand in the form again, and go along from page to page', async () => {
  const { html } = await browser.go('/equipe/porteurs?etape=toutes&programme=ess');
  expect(html).toContain('<option value="toutes" selected>');
  expect(html).toContain('<option value="ess" selected>');
  expect(html).toMatch(/href="\/equipe\/porteurs\?programme=ess&amp;etape=toutes&amp;page=2" rel="next"/);
});

test('every journey is on one page of the list, and on one only', async () => {
  const seen: string[] = [];
  let next: string | undefined = '/equipe/porteurs?etape=toutes';
  while (next !== undefined) {
    const { html } = await browser.go(next);
    seen.push(...journeysIn(html).map(decodeURIComponent));
    next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen.toSorted()).toEqual(journeys.map(({ id }) => id).sort());
});

test('what somebody types comes back as text', async () => {
  const { html } = await search('', '"><script>x</script>');
  expect(html).not.toContain('<script');
});
