import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { stores } from '../../../functions/runtime/stores.ts';
import { association } from '../../../shared/association/association.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { openSite, type Site } from './site.ts';

const day = '2017-01-03';
let site: Site;

beforeAll(async () => {
  site = await openSite(`${day}T10:00:00.000Z`);
});

afterAll(() => site.close());

const marker = '<script>alert(1)</script>';

const oddText = fc.string({ unit: 'binary', maxLength: 80 });

/** Fields that a form may have: whatever text fits in a free one, an option of the others. */
const fitting = fc.oneof(
  fc.tuple(
    fc.constantFrom('firstName', 'lastName', 'title'),
    fc.oneof(oddText, fc.constantFrom(marker, '=1+1', 'a|b')),
  ),
  fc.tuple(
    fc.constant('phone'),
    oddText.map((text) => `06 39 98 ${text}`.slice(0, 80)),
  ),
  fc.constantFrom<[string, string]>(
    ['email', "o'hara&co=@exemple.fr"],
    ['birthDate', '29/2/2016'],
    ['gender', 'none'],
    ['territory', 'autre'],
    ['collective', 'alone'],
    ['programme', 'citeslab'],
    ['commune', '59350'],
    ['commune', 'none'],
    ['qpv', 'unknown'],
    ['employment', 'demandeur_emploi'],
    ['income', 'rsa'],
    ['prescribers', 'salon'],
    ['prescribers', 'autre'],
  ),
);

const names = fc.oneof(
  fitting.map(([name]) => name),
  fc.constantFrom('formId', '__proto__', 'constructor', 'toString', ''),
);
const texts = fc.oneof(
  oddText,
  fc.constantFrom(marker, `">${marker}`, '\u0000', '__proto__', 'toString'),
  fc.constantFrom('é'.repeat(16_000), 'x'.repeat(99_000), 'a@b.'.repeat(20_000), '1 '.repeat(40_000)),
);

type Fields = readonly (readonly [string, string])[];

const encoded = (fields: Fields): string =>
  fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** Behind the others: of a field that comes twice the first counts. */
const enough: Fields = [
  ['firstName', 'Samira'],
  ['lastName', 'Test'],
  ['phone', '06 39 98 00 01'],
];

/** Forms, forms with faults in them, and what is no form at all: lone surrogates, broken encodings. */
const bodies = fc.oneof(
  fc.array(fitting, { maxLength: 12 }).map((fields) => encoded([...fields, ...enough])),
  fc.array(fc.tuple(names, texts), { maxLength: 12 }).map((fields) => encoded([...fields, ...enough])),
  fc.array(fc.tuple(names, texts), { maxLength: 12 }).map(encoded),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string().map((text) => `title=%${text}`),
);

const types = fc.oneof(
  { weight: 5, arbitrary: fc.constant('application/x-www-form-urlencoded') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const events = fc.record({
  routeKey: fc.constant('POST /demande'),
  headers: fc
    .tuple(types, fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), { maxKeys: 3 }))
    .map(([type, others]) => ({ ...others, 'content-type': type })),
  body: bodies,
  isBase64Encoded: fc.constant(false),
  requestContext: fc.constant({ timeEpoch: Date.parse(`${day}T10:00:00.000Z`) }),
});

const inBase64 = <Event extends { body: string }>(event: Event) => ({
  ...event,
  body: Buffer.from(event.body).toString('base64'),
  isBase64Encoded: true,
});

const answerSchema = z.object({ statusCode: z.number(), body: z.string() });

test('no form, however hostile, breaks the page, comes back unescaped, or stores what an import would refuse', async () => {
  await fc.assert(
    fc.asyncProperty(events, fc.boolean(), async (event, asBytes) => {
      const { statusCode, body } = answerSchema.parse(await site.invoke(asBytes ? inBase64(event) : event));
      expect([303, 400, 413, 415, 422]).toContain(statusCode);
      expect(body).not.toContain('<script');
    }),
    { numRuns: 300 },
  );

  const stored = await stores().records.everything();
  expect(stored.projects.length).toBeGreaterThan(20);
  expect(stored.sheets.every(({ date }) => date === day)).toBe(true);
  const files = [...writeFolder(stored, association)].map(([name, text]) => [name, Buffer.from(text)] as const);
  expect(readFolder(new Map(files), { association, today: day })).toEqual({ records: expect.anything() });
});
