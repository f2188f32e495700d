import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSite, type Site } from '../site.ts';
import { readTable } from './readTable.ts';
import { longest } from './states.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => {
  vi.restoreAllMocks();
  return site.close();
});

/** Words that no log line and no address may hold. */
const personal = ['Zébulon', 'Quatremer', '06 39 98 77 66', '0639987766', 'zebulon@example.org', 'café des orties'];

const answers = {
  ...longest,
  firstName: 'Zébulon',
  lastName: 'Quatremer',
  phone: '06 39 98 77 66',
  email: 'zebulon@example.org',
  title: 'Un café des orties',
  prescriber1: 'salon',
  prescriber2: 'presse',
  prescriber3: 'forum',
};

test('Nothing personal is in any line of a log, or in any address, whatever goes wrong', async () => {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);

  const visitor = site.visitor();
  const recap = await visitor.fillIn(answers);
  await visitor.answer(await visitor.request('/demande?q=email'), 'zebulon@example');
  await visitor.post('/demande/plus-tard', []);
  for (const watch of [
    () => vi.spyOn(stores().journeys, 'load'),
    () => vi.spyOn(stores().drafts, 'load'),
    () => vi.spyOn(stores().drafts, 'answer'),
    () => vi.spyOn(stores().records, 'partners'),
  ]) {
    const failure = Object.assign(new Error('no connection while writing Zébulon Quatremer'), { data: answers });
    const broken = watch().mockRejectedValue(failure);
    await visitor.send(recap);
    await visitor.answer(await visitor.request('/demande?q=lastName'), 'Quatremer');
    broken.mockRestore();
  }
  await visitor.send(recap);
  await visitor.post('/demande/invitation', []);
  await visitor.post('/demande/fin', []);

  expect(lines.join('')).toContain('sendDraft failed');
  expect(lines.filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
  const seen = visitor.answered.flatMap(({ path, headers }) => [path, headers.get('location') ?? '']).map(decodeURI);
  expect(seen.length).toBeGreaterThan(60);
  expect(seen.filter((address) => personal.some((word) => address.includes(word)))).toEqual([]);
  const tokens = [...tokensSeen(visitor.answered)];
  expect(tokens.length).toBeGreaterThan(2);
  expect([...seen, ...lines].filter((text) => tokens.some((token) => text.includes(token)))).toEqual([]);
});

/** Every token that was ever handed out: in cookies, and in links that a page shows. */
const tokensSeen = (answered: readonly { headers: Headers; text: string }[]): Set<string> =>
  new Set(
    answered.flatMap(({ headers, text }) => [
      ...headers.getSetCookie().flatMap((cookie) => /demande=([\w-]{22})/.exec(cookie)?.[1] ?? []),
      ...[...text.matchAll(/\/lien\/([\w-]{22})/g)].map(([, token = '']) => token),
    ]),
  );

test('A token is kept as its hash only, and an address as a hash of the day', async () => {
  const visitor = site.visitor();
  await visitor.fillIn({}, { until: 'lastName' });
  const everything = JSON.stringify(await readTable());
  expect(everything).toContain('TRIES#2017-01-03#');
  expect(everything).not.toContain('127.0.0.1');
  expect(everything).not.toContain(visitor.cookies.get('__Host-demande'));
});
