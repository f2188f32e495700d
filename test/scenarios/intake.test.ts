import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Life, live } from './live.ts';

/** Monday. Thursday, 25 May, is Ascension. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-05-22T09:30');
});
afterAll(() => life.close());

const cardOf = async (firstName: string) => {
  const card = (await life.teamChannel()).find(({ text }) => text.startsWith(`Nouvelle demande de ${firstName}`));
  if (!card) throw new Error(`no card of ${firstName}`);
  return card;
};

test('A request is acknowledged at once, and its card stands in the channel, at night too', async () => {
  await life.until('2017-05-22T23:40');
  await life.asks('Amina Benali');
  expect(life.letters('Amina Benali')).toEqual([
    { at: '2017-05-22T23:40', subject: 'Nous avons bien reçu votre demande' },
  ]);
  const card = await cardOf('Amina');
  expect(card.at).toBe('2017-05-22T23:40');
  expect(JSON.stringify(card.blocks)).toContain('À prendre en charge');
  expect(JSON.stringify(card)).not.toContain('Benali');
});

test('Of two colleagues who press at the same moment exactly one takes it, and the other reads who', async () => {
  const id = await life.asks('Basile Caron');
  const card = await cardOf('Basile');
  const pages = await Promise.all(
    ['G. Lestienne', 'N. Belhadj'].map((name) => life.as(name).presses(card, 'intake.take')),
  );
  await life.cloud.settled();

  const { advisor = '' } = await life.journey(id);
  expect(pages.filter((page) => page.includes(`déjà`))).toHaveLength(1);
  expect(JSON.stringify((await cardOf('Basile')).blocks)).toContain(`Prise en charge par *${advisor}*`);
  const journal = await life.cloud.jalon.journeys.journal(id);
  expect(journal.filter(({ type }) => type === 'TakenInCharge')).toMatchObject([
    { by: { kind: 'staff', name: advisor }, from: 'slack' },
  ]);
});

test('What nobody takes is brought up in the channel after two working days, with the referent after five, then no more', async () => {
  await life.until('2017-05-23T10:00');
  const id = await life.asks('Chloé Dumont');
  await life.until('2017-06-09T12:00');

  // Thursday, the 25th, was Ascension; Monday, 5 June, was Whit Monday.
  expect(await life.nudges(id)).toEqual(['2017-05-26 intakeNotTaken', '2017-05-31 intakeNotTaken']);
  const brought = (await life.teamChannel()).filter(({ text }) => text.startsWith('Chloé D.'));
  expect(brought).toMatchObject([
    { at: '2017-05-26T09:00', text: 'Chloé D. : demande du 23 mai 2017 que personne n’a prise en charge' },
  ]);
  const digests = (await life.digests('M. Rosselle')).filter((post) => JSON.stringify(post).includes('Chloé D.'));
  expect(digests.map(({ at }) => at)).toEqual(['2017-05-31T09:04']);
});

test('A request that is given back is brought up two working days after that', async () => {
  const id = await life.asks('Driss Evrard');
  const colleague = life.as('S. Quévy');
  await colleague.presses(await cardOf('Driss'), 'intake.take');
  await life.until('2017-06-14T10:00');
  await colleague.presses(await cardOf('Driss'), 'intake.handBack');
  await life.until('2017-06-16T10:00');
  expect(await life.nudges(id)).toEqual(['2017-06-16 intakeNotTaken']);
});

test('A holder can ask for the programme that comes before', async () => {
  const id = await life.asks('Elif Faure', { place: 'Tourcoing', programme: 'citeslab' });
  expect((await life.journey(id)).project.programme).toBe('citeslab');
});
