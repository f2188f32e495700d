import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Life, live } from './live.ts';

const advisor = 'D. Wattez';
const holder = 'Amina Benali';

/** Monday. */
let life: Life;
let first: string;
let second: string;
beforeAll(async () => {
  life = await live('2017-03-20T10:00');
});
afterAll(() => life.close());

const reminders = () =>
  life
    .letters(holder)
    .filter(({ subject }) => subject.startsWith('Rappel'))
    .map(({ at }) => at);

test('A holder who sends the form again may be known already: the card says so, without a name', async () => {
  first = await life.taken(holder, advisor);
  await life.as(advisor).does('appointment', holder, { date: '2017-03-30', time: '10:00', status: 'planned' });
  await life.sleep('1 day');
  second = await life.asks(holder);
  const card = (await life.teamChannel()).at(-1);
  expect(JSON.stringify(card?.blocks)).toContain('Peut-être déjà connu : voir la fiche');
  expect(JSON.stringify(card)).not.toContain('Benali');
});

test('A colleague merges the two requests: the reminder of the appointment goes out once, and nobody is asked twice', async () => {
  const card = (await life.teamChannel()).at(-1);
  if (!card) throw new Error('no card');
  const read = await life
    .as(advisor)
    .goesThrough(card, 'intake.details', ['duplicate.merge'], ['submit', { what: first, stays: 'this' }]);
  expect(read).toContain('Les deux demandes sont maintenant un seul parcours.');
  expect(await life.journey(first)).toMatchObject({
    stage: 'closed',
    absorbedInto: { journeyId: second, by: advisor },
  });
  await life.until('2017-03-28T12:00');
  expect(reminders()).toEqual(['2017-03-28T10:00']);
  expect(await life.nudges(second)).toEqual(['2017-03-28 appointmentAhead']);
  expect(await life.nudges(first)).toEqual([]);
});

test('Separated again both live on: each has its own records and its own future', async () => {
  const read = await life.as(advisor).pressesOnCard(holder, 'merge.separate');
  expect(read).toContain('continuent chacun de leur côté');
  await life.until('2017-03-31T12:00');
  expect(reminders()).toHaveLength(1);
  expect((await life.journey(first)).appointments).toMatchObject([{ projectId: first, status: 'planned' }]);
  expect((await life.journey(second)).appointments).toEqual([]);
  expect(await life.nudges(first)).toEqual([
    '2017-03-28 appointmentAhead',
    '2017-03-30 appointmentOutcome',
    '2017-03-31 appointmentOutcome',
  ]);
  // The request of 21 March is nobody's again: its five working days had passed.
  expect(await life.nudges(second)).toEqual(['2017-03-28 intakeNotTaken']);
});
