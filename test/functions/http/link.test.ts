import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { holderStyle } from '../../../functions/http/web/holderStyle.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Pass } from '../../../shared/store/passStore.ts';
import { prefer } from '../../../shared/store/preferenceStore.ts';
import { browserOn } from './browser.ts';
import { openSite, type Site } from './site.ts';

const start = '2017-01-03T10:00:00.000Z';
const day = 86_400_000;

let site: Site;
beforeAll(async () => {
  site = await openSite(start);
});
afterAll(() => site.close());
beforeEach(() => site.turnTo(start));

const linkTo = (pass: Pass): Promise<string> => stores().passes.issue(pass, 'link', site.now() + 30 * day);

/** Samira began a request; the link that she sends or keeps. */
const begun = async (id: string, purpose: 'intake' | 'join', language: Draft['language'] = 'fr'): Promise<string> => {
  const answers = { firstName: { values: ['Samira'] }, lastName: { values: ['Secret'] } };
  const at = site.now();
  await stores().drafts.begin({ id, language, answers, begunAt: at, changedAt: at, signals: [] });
  return linkTo({ purpose, draftId: id });
};

test('every route of the holders’ links has an answer', async () => {
  for (const route of functions.holder.trigger.routes) {
    const [method = '', path = ''] = route.split(' ');
    expect((await site.request(path, { method })).status, route).not.toBe(404);
  }
});

test('a link says what it is for, and nothing of the person before the button is pressed', async () => {
  const token = await begun('D-1', 'intake');
  const seen = await browserOn(site).go(`/lien/${token}`);
  expect(seen.status).toBe(200);
  expect(seen.words).toContain('Est-ce votre demande ?');
  expect(seen.html).not.toMatch(/Samira|Secret|D-1/);
  expect(seen.title).toMatch(/^Continuer ma demande – /);
  expect(seen.html.match(/<h1>/g)).toHaveLength(1);
  expect(seen.html.length + holderStyle.length).toBeLessThan(10 * 1024);
});

test('looked at by a scanner, also often, it still works; pressed, it opens a session at a clean address', async () => {
  const token = await begun('D-2', 'intake');
  const scanner = browserOn(site);
  for (const method of ['GET', 'HEAD', 'GET']) await scanner.go(`/lien/${token}`, { method });
  expect(scanner.cookies.size).toBe(0);
  const samira = browserOn(site);
  const opened = await samira.send('/lien', { token });
  expect(opened).toMatchObject({ status: 303, location: '/demande' });
  const session = samira.cookies.get('__Host-demande') ?? '';
  expect(await stores().passes.open(session, 'session', site.now())).toMatchObject({
    pass: { purpose: 'intake', draftId: 'D-2' },
  });
});

test('one link opens on two phones, each with a session of its own', async () => {
  const token = await begun('D-3', 'intake');
  const [phone, other] = [browserOn(site), browserOn(site)];
  await phone.send('/lien', { token });
  await other.send('/lien', { token });
  expect(phone.cookies.get('__Host-demande')).not.toBe(other.cookies.get('__Host-demande'));
  await stores().passes.revoke(phone.cookies.get('__Host-demande') ?? '');
  const stillOpen = await stores().passes.open(other.cookies.get('__Host-demande') ?? '', 'session', site.now());
  expect(stillOpen?.pass).toMatchObject({ draftId: 'D-3' });
});

test('an invitation names the lead by the first name alone, and begins a sheet beside theirs, once a browser', async () => {
  const token = await begun('D-4', 'join');
  const omar = browserOn(site);
  const seen = await omar.go(`/lien/${token}`);
  expect(seen.words).toContain('Samira vous invite à rejoindre son projet.');
  expect(seen.html).not.toContain('Secret');
  expect(await omar.send('/lien', { token })).toMatchObject({ status: 303, location: '/demande' });
  expect(await omar.send('/lien', { token })).toMatchObject({ status: 303, location: '/demande' });
  const joined = await stores().drafts.joined('D-4');
  expect(joined).toHaveLength(1);
  const session = await stores().passes.open(omar.cookies.get('__Host-demande') ?? '', 'session', site.now());
  expect(session?.pass).toEqual({ purpose: 'intake', draftId: joined[0] });
  expect(await stores().drafts.load(joined[0] ?? '')).toMatchObject({ joins: 'D-4', answers: {}, language: 'fr' });
});

test('an appointment and one’s own data each open their own page', async () => {
  const appointment = { purpose: 'appointment', journeyId: 'P1', appointmentId: 'R1', personId: 'P1-1' } as const;
  const data = { purpose: 'myData', personId: 'P1-1' } as const;
  const browser = browserOn(site);
  expect((await browser.send('/lien', { token: await linkTo(appointment) })).location).toBe('/rendez-vous');
  expect((await browser.send('/lien', { token: await linkTo(data) })).location).toBe('/mes-donnees');
  expect([...browser.cookies.keys()].sort()).toEqual(['__Host-mes-donnees', '__Host-rendez-vous']);
});

test('a link that is old, wrong, of another kind or of something that is gone says what to do', async () => {
  const old = await begun('D-5', 'intake');
  const gone = await linkTo({ purpose: 'intake', draftId: 'nobody’s' });
  const session = await stores().passes.issue({ purpose: 'myData', personId: 'P1-1' }, 'session', site.now() + day);
  site.turnTo('2017-02-02T10:00:01.000Z');
  const late = await stores().passes.issue({ purpose: 'intake', draftId: 'nobody’s' }, 'link', site.now() + day);
  for (const token of [old, gone, late, session, 'AAAAAAAAAAAAAAAAAAAAAA', 'x', '%3Cscript%3E', 'é'.repeat(300)]) {
    const browser = browserOn(site);
    const seen = await browser.go(`/lien/${token}`);
    expect([token, seen.status]).toEqual([token, 410]);
    expect(seen.words).toContain('Ce lien ne marche plus');
    expect(seen.html).not.toMatch(/<script>|AAAA/);
    expect((await browser.send('/lien', { token })).status).toBe(410);
    expect(browser.cookies.size).toBe(0);
  }
});

test('a page of another site cannot press the button', async () => {
  const token = await begun('D-6', 'intake');
  const browser = browserOn(site);
  const answer = await browser.send('/lien', { token }, { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
  expect(browser.cookies.size).toBe(0);
  expect((await browser.go('/lien', { method: 'POST', body: '{}' })).status).toBe(415);
});

test('a link speaks its holder’s language, unless another was chosen', async () => {
  await stores().messages.record([prefer('P-AR', { language: 'ar' })]);
  const token = await linkTo({ purpose: 'myData', personId: 'P-AR' });
  const browser = browserOn(site);
  expect((await browser.go(`/lien/${token}`)).html).toContain('<html lang="ar" dir="rtl">');
  expect((await browser.go(`/lien/${token}?lang=fr`)).html).toContain('<html lang="fr">');
  expect((await browser.go(`/lien/${token}`)).html).toContain('<html lang="fr">');
  const draft = await begun('D-7', 'intake', 'ar');
  expect((await browserOn(site).go(`/lien/${draft}`)).html).toContain('<html lang="ar" dir="rtl">');
});

test('no token is in the table, nor in an address after the first page', async () => {
  const token = await begun('D-8', 'join');
  const browser = browserOn(site);
  await browser.go(`/lien/${token}`);
  await browser.send('/lien', { token });
  const table = await site.dump();
  expect(table).toContain('PASS#');
  for (const secret of [token, ...browser.cookies.values()]) expect(table).not.toContain(secret);
  expect(browser.visited.slice(1)).toEqual(['/lien']);
});
