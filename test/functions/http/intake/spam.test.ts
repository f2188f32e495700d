import { afterAll, beforeAll, expect, test } from 'vitest';
import { isProof } from '../../../../functions/http/intake/scripts.ts';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSite, type Site } from '../site.ts';
import { draftOf, type Visitor } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

/** What a browser finds out with a second or three of work. */
const proofFor = (challenge: string): string => {
  for (let number = 0; ; number += 1) if (isProof(challenge, String(number))) return String(number);
};

/** Fills all in, in so many minutes, and sends it with these fields; the signals that it bears. */
const signalsOf = async (minutes: number, fields: (id: string) => Record<string, string>, visitor = site.visitor()) => {
  await visitor.fillIn({ firstName: 'Ana' }, { until: 'lastName' });
  site.pass(minutes);
  const recap = await visitor.fillIn({});
  const id = draftOf(recap);
  const sent = await visitor.send(recap, fields(id));
  expect([sent.path, sent.status]).toEqual(['/demande/merci', 200]);
  expect((await stores().journeys.load(id))?.stage).toBe('intake');
  return (await stores().drafts.load(id))?.signals;
};

const person = (id: string) => ({ proof: proofFor(id), website: '' });

test('A person with a browser bears no label', async () => {
  expect(await signalsOf(5, person)).toEqual([]);
});

test.each([
  [
    'fills the field that nobody sees',
    5,
    (id: string) => ({ ...person(id), website: 'https://x.example' }),
    'honeypot',
  ],
  ['is done in no time', 0, person, 'fast'],
  ['brings no proof of work', 5, () => ({}), 'noProof'],
  ['brings a wrong proof', 5, () => ({ proof: '1' }), 'noProof'],
  ['brings no number as a proof', 5, () => ({ proof: `${'9'.repeat(40)}e` }), 'noProof'],
  ['brings the proof of another', 5, () => ({ proof: proofFor('01ARZ3NDEKTSV4RRFFQ69G5FAV') }), 'noProof'],
] as const)('Who %s is labelled, and taken in all the same', async (_, minutes, fields, label) => {
  expect(await signalsOf(minutes, fields)).toEqual([label]);
});

test('Many drafts from one place in a day are labelled and go on; the next day none is', async () => {
  site.pass(24 * 60);
  const visitors = Array.from({ length: 22 }, () => site.visitor());
  for (const visitor of visitors) await visitor.fillIn({}, { until: 'lastName' });
  const labels = async (visitor: Visitor) => (await site.draftOf(visitor)).signals;
  expect(await Promise.all(visitors.slice(0, 20).map(labels))).toEqual(visitors.slice(0, 20).map(() => []));
  expect(await Promise.all(visitors.slice(20).map(labels))).toEqual([['manyFromHere'], ['manyFromHere']]);
  expect(await signalsOf(5, person, visitors[21])).toEqual(['manyFromHere']);
  site.pass(24 * 60);
  expect(await signalsOf(5, person)).toEqual([]);
});
