import { afterAll, beforeAll, expect, test } from 'vitest';
import { skip } from '../functions/http/visitor.ts';
import { type Life, live } from './live.ts';

const advisor = 'D. Wattez';

/** Monday; in the night of the 26th the clocks go forward. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-03-20T10:00');
});
afterAll(() => life.close());

const subjects = (name: string) => life.letters(name).map(({ at, subject }) => `${at} ${subject}`);

test('A planned appointment is confirmed at once, and the holder is reminded 48 hours before, not 47', async () => {
  await life.taken('Amina Benali', advisor);
  await life.as(advisor).does('appointment', 'Amina Benali', { date: '2017-03-27', time: '10:00', status: 'planned' });
  await life.until('2017-03-27T09:00');
  expect(subjects('Amina Benali').slice(1)).toEqual([
    '2017-03-20T10:00 Votre rendez-vous : lundi 27 mars 2017 à 10:00',
    '2017-03-25T09:00 Rappel : votre rendez-vous lundi 27 mars 2017 à 10:00',
  ]);
});

test('Its outcome is asked the same evening, then each working morning until it is noted, then struck out', async () => {
  await life.until('2017-03-30T12:00');
  const asked = async () =>
    (await life.digests(advisor)).filter((post) => JSON.stringify(post.blocks).includes('Amina B.'));
  expect((await asked()).map(({ at }) => at)).toEqual([
    '2017-03-27T17:34',
    '2017-03-28T09:04',
    '2017-03-29T09:04',
    '2017-03-30T09:04',
  ]);
  await life.as(advisor).does('settle', 'Amina Benali', { status: 'held' });
  await life.cloud.settled();
  const today = JSON.stringify((await asked()).at(-1)?.blocks);
  expect(today).toContain('Tout est réglé');
  expect(today).toMatch(/~.*Amina B\..*~ réglé/);
  await life.until('2017-04-05T12:00');
  expect(await asked()).toHaveLength(4);
});

test('A moved appointment takes its reminder with it, and is asked about on its own evening', async () => {
  await life.until('2017-04-06T10:00');
  const id = await life.taken('Basile Caron', advisor);
  await life.as(advisor).does('appointment', 'Basile Caron', { date: '2017-04-11', time: '14:00', status: 'planned' });
  await life.sleep('1 day');
  await life.as(advisor).does('move', 'Basile Caron', { date: '2017-04-19', time: '16:00' });
  await life.until('2017-04-19T18:00');

  expect(subjects('Basile Caron').slice(1)).toEqual([
    '2017-04-06T10:00 Votre rendez-vous : mardi 11 avril 2017 à 14:00',
    '2017-04-07T10:00 Votre rendez-vous a changé : mercredi 19 avril 2017 à 16:00',
    // 16:00 on Easter Monday: holders are not a team.
    '2017-04-17T16:00 Rappel : votre rendez-vous mercredi 19 avril 2017 à 16:00',
  ]);
  expect(await life.nudges(id)).toEqual(['2017-04-17 appointmentAhead', '2017-04-19 appointmentOutcome']);
});

test('What is planned late in the evening is told the holder in the morning', async () => {
  await life.until('2017-04-20T21:30');
  await life.taken('Chloé Dumont', advisor);
  await life.as(advisor).does('appointment', 'Chloé Dumont', { date: '2017-04-24', time: '09:00', status: 'planned' });
  await life.until('2017-04-24T10:00');
  expect(subjects('Chloé Dumont')).toEqual([
    '2017-04-20T21:30 Nous avons bien reçu votre demande',
    '2017-04-21T08:00 Votre rendez-vous : lundi 24 avril 2017 à 09:00',
    '2017-04-22T09:00 Rappel : votre rendez-vous lundi 24 avril 2017 à 09:00',
  ]);
});

test('A holder without an address is telephoned: the advisor reads that the mail did not go out', async () => {
  await life.until('2017-05-02T10:00');
  await life.asks('Elif Faure', { email: skip, phone: '06 00 00 00 00' });
  await life.until('2017-05-02T18:00');
  const said = JSON.stringify((await life.digests('M. Rosselle')).at(-1)?.blocks);
  expect(said).toContain('Elif F.');
  expect(said).toContain('l’accusé de réception n’a pas pu partir (pas d’adresse de courriel)');
});
