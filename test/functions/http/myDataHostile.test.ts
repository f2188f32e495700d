import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { functions } from '../../../functions/catalog.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import { association } from '../../../shared/association/association.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { hiddenIn, openedBy, requestOf } from './holder.ts';
import { openSite, type Site } from './site.ts';

const day = '2017-01-03';
const now = Date.parse(`${day}T10:00:00.000Z`);
let site: Site;
let cookies: string[];
let shown: () => Promise<Record<string, string>>;

beforeAll(async () => {
  site = await openSite(`${day}T10:00:00.000Z`);
  const id = await requestOf(site, 'H', { firstName: 'Samira', lastName: 'Test', email: 'samira@example.org' });
  const browser = await openedBy(site, id);
  shown = async () => hiddenIn((await browser.go('/mes-donnees/corriger')).html);
  cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`);
});

afterAll(() => site.close());

const marker = '<script>alert(1)</script>';
const oddText = fc.string({ unit: 'binary', maxLength: 80 });
const texts = fc.oneof(
  oddText,
  fc.constantFrom(
    marker,
    `">${marker}`,
    '\u0000',
    '__proto__',
    '=1+1',
    'a|b',
    '\u200f\u202e',
    '12/03/1985',
    'Lille',
    '0',
  ),
  fc.constantFrom('é'.repeat(16_000), 'x'.repeat(99_000), 'a@b.'.repeat(20_000), '1 '.repeat(40_000), '<'.repeat(499)),
);
const names = fc.constantFrom(
  ...['firstName', 'lastName', 'phone', 'email', 'birthDate', 'commune', 'text', 'projet', 'quoi', 'langue', 'seen'],
  ...['formId', '__proto__', 'constructor', 'toString', ''],
);

const encoded = (fields: readonly (readonly [string, string])[]): string =>
  fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** What the form sends unseen comes behind it: of a field that comes twice the first counts. */
const bodies = fc.oneof(
  fc.array(fc.tuple(names, texts), { maxLength: 8 }).map((fields) => `${encoded(fields)}&shown`),
  fc.tuple(fc.constantFrom('firstName', 'lastName'), oddText).map((field) => `${encoded([field])}&shown`),
  fc.array(fc.tuple(names, texts), { maxLength: 8 }).map(encoded),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string().map((text) => `firstName=%${text}`),
);

const events = fc.record({
  routeKey: fc.oneof(
    fc.constantFrom(...functions.myData.trigger.routes),
    fc.constant('POST /mes-donnees/corriger' as const),
  ),
  headers: fc
    .oneof(
      { weight: 6, arbitrary: fc.constant('application/x-www-form-urlencoded') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    )
    .map((type) => ({ 'content-type': type })),
  queryStringParameters: fc.dictionary(fc.constantFrom('page', 'fait', 'lang', '__proto__'), oddText, { maxKeys: 3 }),
  cookies: fc.oneof(
    { weight: 4, arbitrary: fc.constant('mine') },
    { weight: 1, arbitrary: oddText.map((text) => `__Host-mes-donnees=${text}`) },
  ),
  body: bodies,
  isBase64Encoded: fc.boolean(),
  requestContext: fc.constant({ timeEpoch: now }),
});

const answerSchema = z.object({ statusCode: z.number(), body: z.string() });

test('nothing hostile breaks a page, comes back unescaped, or is stored so that an import would refuse it', async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(events, async ({ cookies: sent, body: drawn, ...event }) => {
      const body = drawn.endsWith('&shown') ? `${drawn}&${encoded(Object.entries(await shown()))}` : drawn;
      const own = sent === 'mine' && event.routeKey !== 'POST /mes-donnees/fin';
      const bytes = event.isBase64Encoded ? Buffer.from(body).toString('base64') : body;
      const request = { ...event, body: bytes, cookies: own ? cookies : [sent] };
      const answer = answerSchema.parse(await site.invoke(request, 'myData'));
      statuses.add(answer.statusCode);
      expect([200, 303, 400, 409, 413, 415, 422, 429]).toContain(answer.statusCode);
      if (!event.routeKey.includes('export')) expect(answer.body).not.toContain('<script');
    }),
    { numRuns: 400 },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 422]));

  const stored = await stores().records.everything();
  const corrected = (await stores().journeys.journal('H')).filter(({ type }) => type === 'PersonCorrected');
  expect(corrected.length).toBeGreaterThan(0);
  expect(stored.persons).toHaveLength(1);
  const files = [...writeFolder(stored, association)].map(([name, text]) => [name, Buffer.from(text)] as const);
  expect(readFolder(new Map(files), { association, today: day })).toEqual({ records: expect.anything() });
});

test('every text that fits a name is stored as it reads, whatever signs it has', async () => {
  let at = now;
  await fc.assert(
    fc.asyncProperty(oddText, fc.nat(1_000_000), async (text, id) => {
      at += 86_400_000;
      site.turnTo(new Date(at).toISOString());
      const personId = await requestOf(site, `N${id}-${at}`, {
        firstName: 'Samira',
        lastName: 'Test',
        phone: '0639980001',
      });
      const browser = await openedBy(site, personId);
      const { html } = await browser.go('/mes-donnees/corriger');
      const { status } = await browser.send('/mes-donnees/corriger', { ...hiddenIn(html), lastName: text });
      const tidy = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
      expect(status).toBe(tidy === '' || tidy.length > 80 ? 422 : 303);
      if (status === 303) expect((await stores().records.person(personId))?.lastName).toBe(tidy);
    }),
    { numRuns: 60 },
  );
  const stored = await stores().records.everything();
  const files = [...writeFolder(stored, association)].map(([name, text]) => [name, Buffer.from(text)] as const);
  expect(readFolder(new Map(files), { association, today: '2018-01-01' })).toEqual({ records: expect.anything() });
});
