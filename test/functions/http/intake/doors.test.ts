import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functions } from '../../../../functions/catalog.ts';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSite, type Site } from '../site.ts';
import { saidOn } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

const posts = functions.intake.trigger.routes
  .filter((route) => route.startsWith('POST '))
  .map((route) => route.slice(5));

const answer: [string, string][] = [
  ['q', 'firstName'],
  ['a', 'Mallory'],
  ['do', 'save'],
];

describe.each(posts)('POST %s', (path) => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '' }],
    [{ host: 'site.example', origin: 'https://autre.example' }],
    [{ host: 'site.example', origin: 'null' }],
    [{ host: 'site.example', origin: '' }],
  ])('is refused from a page of another site: %j', async (headers) => {
    const visitor = site.visitor();
    await visitor.fillIn({ firstName: 'Ana' }, { until: 'lastName' });
    const refused = await visitor.post(path, answer, headers);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('<h1>Cet envoi vient d’un autre site</h1>');
    expect(saidOn(await visitor.request('/demande'))).toEqual({ firstName: 'Ana' });
  });

  test.each([
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ host: 'site.example', origin: 'https://site.example' }],
    [{}],
  ])('is taken from our own, and from what is no browser: %j', async (headers: Record<string, string>) => {
    const visitor = site.visitor();
    await visitor.fillIn({ firstName: 'Ana' }, { until: 'lastName' });
    expect((await visitor.post(path, answer, headers)).status).toBe(200);
  });

  test.each([
    ['another type', 'application/json', '{}', 415],
    ['several files', 'multipart/form-data; boundary=x', '--x--', 415],
    ['100 KB and more', 'application/x-www-form-urlencoded', `a=${'x'.repeat(100_000)}`, 413],
    ['bytes that are not UTF-8', 'application/x-www-form-urlencoded', new Uint8Array([0x61, 0x3d, 0xff]), 400],
    ['encoded bytes that are not UTF-8', 'application/x-www-form-urlencoded', 'a=%FF', 400],
    ['a lone surrogate', 'application/x-www-form-urlencoded', 'a=%ED%A0%80', 400],
    ['a broken encoding', 'application/x-www-form-urlencoded', 'a=%ZZ', 400],
  ])('refuses %s with a page in French', async (_, type, body, status) => {
    const page = await site.request(path, { method: 'POST', body, headers: { 'content-type': type } });
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await page.text()).toMatch(/<h1>(Nous n’avons pas pu lire votre envoi|Votre envoi est trop long)<\/h1>/);
  });
});

test('The cookie of a session is the host’s own, and no script sees it', async () => {
  const visitor = site.visitor();
  await visitor.fillIn({}, { until: 'lastName' });
  const set = visitor.answered.flatMap(({ headers }) => headers.getSetCookie());
  expect(set).toEqual([
    expect.stringMatching(/^__Host-demande=[\w-]{22}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=43200$/),
  ]);
});

test.each(['', 'x', '__proto__', 'A'.repeat(22), 'é'.repeat(22)])(
  'The forged session «%s» opens nothing',
  async (token) => {
    const visitor = site.visitor();
    visitor.cookies.set('__Host-demande', token);
    expect((await visitor.request('/demande')).text).toContain('name="q" value="firstName"');
    expect((await visitor.request('/demande/merci')).path).toBe('/demande');
    expect((await visitor.post('/demande/fin', [])).status).toBe(200);
  },
);

test('A session of another’s draft, a link, or a session for something else opens no conversation', async () => {
  const ana = site.visitor();
  await ana.fillIn({ firstName: 'Ana' }, { until: 'lastName' });
  const { id } = await site.draftOf(ana);
  const until = site.now() + 60_000;
  const { passes } = stores();
  for (const token of [
    await passes.issue({ purpose: 'intake', draftId: id }, 'link', until),
    await passes.issue({ purpose: 'join', draftId: id }, 'session', until),
    await passes.issue({ purpose: 'myData', personId: id }, 'session', until),
    await passes.issue({ purpose: 'intake', draftId: 'nobody' }, 'session', until),
  ]) {
    const other = site.visitor();
    other.cookies.set('__Host-demande', token);
    expect(saidOn(await other.request('/demande'))).toEqual({});
  }
});
