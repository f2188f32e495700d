import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSite, type Site } from '../site.ts';
import { draftOf, faultOn, saidOn } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A table that cannot be reached. */
const down = () => Promise.reject(new Error('no connection'));

test('A request that cannot be stored is told so, stays complete, and is sent at the next press', async () => {
  const ana = site.visitor();
  const recap = await ana.fillIn({ firstName: 'Ana', title: 'Un café' });
  const storage = vi.spyOn(stores().journeys, 'commit').mockImplementation(down);
  const failed = await ana.send(recap);
  expect(failed.status).toBe(503);
  expect(faultOn(failed)).toBe('Votre demande n’est pas encore partie. Appuyez encore une fois, ou appelez-nous.');
  expect(saidOn(failed)).toEqual(saidOn(recap));
  expect(draftOf(failed)).toBe(draftOf(recap));
  expect(logged.join('')).toContain('sendDraft failed');

  const id = draftOf(recap);
  expect(await stores().journeys.load(id)).toBeUndefined();
  expect(await stores().records.person(`${id}-1`)).toBeUndefined();
  expect((await stores().drafts.load(id))?.sentAt).toBeUndefined();

  const [, href = ''] = /<dd><a href="([^"#]*q=title)#ask"/.exec(failed.text) ?? [];
  expect(ana.asked(await ana.request(href))).toBe('title');
  storage.mockRestore();
  expect((await ana.send(failed)).path).toBe('/demande/merci');
  expect((await stores().journeys.load(id))?.project.title).toBe('Un café');
});

test('The sheet of who is invited is not half sent either', async () => {
  const léo = await site.invited('NOBODY', 'LEO');
  const recap = await léo.fillIn({ firstName: 'Léo' });
  const storage = vi.spyOn(stores().drafts, 'send').mockImplementation(down);
  expect((await léo.send(recap)).status).toBe(503);
  expect((await stores().drafts.load('LEO'))?.sentAt).toBeUndefined();
  storage.mockRestore();
  expect((await léo.send(recap)).path).toBe('/demande/merci');
});

test('An answer that cannot be kept is told so with the telephone, and what was kept before stays', async () => {
  const ana = site.visitor();
  const page = await ana.fillIn({ firstName: 'Ana' }, { until: 'lastName' });
  const storage = vi.spyOn(stores().drafts, 'answer').mockImplementation(down);
  const failed = await ana.answer(page, 'Test');
  expect(failed.status).toBe(503);
  expect(failed.text).toContain('Nous avons un problème technique');
  expect(failed.text).toContain('tel:0353010000');
  storage.mockRestore();
  expect(saidOn(await ana.request('/demande'))).toEqual({ firstName: 'Ana' });
  expect(saidOn(await ana.answer(page, 'Test'))).toEqual({ firstName: 'Ana', lastName: 'Test' });
});

test('A first answer that cannot be kept opens no session', async () => {
  const ana = site.visitor();
  const page = await ana.request('/demande');
  vi.spyOn(stores().drafts, 'begin').mockImplementation(down);
  expect((await ana.answer(page, 'Ana')).status).toBe(503);
  expect(ana.cookies.size).toBe(0);
});

test('A page that cannot be shown is a page in the holder’s language that gives the telephone', async () => {
  vi.spyOn(stores().records, 'partners').mockImplementation(down);
  const page = await site.visitor({ speaks: 'ar' }).request('/demande');
  expect(page.status).toBe(503);
  expect(page.text).toContain('<html lang="ar" dir="rtl">');
  expect(page.text).toContain('tel:0353010000');
  expect(logged.join('')).toContain('answer failed');
});
