import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toInstant } from '../../shared/domain/paris.ts';
import { skip } from '../functions/http/visitor.ts';
import { type Life, live } from './live.ts';

const advisor = 'D. Wattez';

/** Monday. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-03-06T10:00');
});
afterAll(() => life.close());

const tokens: string[] = [];

/** A holder whose appointment is planned, and who opened the link of the mail on their phone. */
const invited = async (name: string, date: string) => {
  const id = await life.taken(name, advisor);
  await life.as(advisor).does('appointment', name, { date, time: '14:00', status: 'planned', placeId: 'visio' });
  await life.cloud.settled();
  return { id, phone: await opens(name), letter: life.lastLetter(name) };
};

const opens = async (name: string) => {
  const { token = '' } = life.lastLetter(name);
  tokens.push(token);
  const phone = life.browser();
  const { text } = await phone.request(`/lien/${token}`);
  expect(text).not.toContain('2017');
  const page = await phone.post('/lien', [['token', token]]);
  return { ...phone, page };
};

const answers = async ({ phone }: Awaited<ReturnType<typeof invited>>, to: string, fields: Record<string, string>) => {
  const page = await phone.post('/rendez-vous', Object.entries({ to, ...fields }));
  await life.cloud.settled();
  return page;
};

/** What the advisor reads of somebody, and when it came. */
const digestsOf = async (who: string) =>
  (await life.digests(advisor))
    .map(({ at, blocks }) => ({
      at,
      lines: blocks.map(({ text }) => text?.text ?? '').filter((text) => text.includes(who)),
    }))
    .filter(({ lines }) => lines.length > 0);

test('A holder who says that they come is marked so on their card, and nobody is told', async () => {
  const amina = await invited('Amina Benali', '2017-03-14');
  expect(amina.phone.page.path).toBe('/rendez-vous');
  expect(amina.phone.page.text).toContain('mardi 14 mars 2017 à 14:00');
  const page = await answers(amina, '2017-03-14T14:00', { do: 'come' });
  expect(page.text).toContain('vous venez');
  expect(await life.as(advisor).reads('Amina Benali')).toContain('confirmé par le porteur');
  await life.until('2017-03-07T12:00');
  expect(await digestsOf('Amina B.')).toEqual([]);
});

test('A holder asks for another time: in the digest the same day, moved, and the same calendar entry anew', async () => {
  const basile = await invited('Basile Caron', '2017-03-16');
  const { calendar: before } = basile.letter;
  expect(basile.letter.calendarType).toContain('text/calendar; method=REQUEST');
  const asked = await answers(basile, '2017-03-16T14:00', { do: 'ask', wish: 'le vendredi matin' });
  expect(asked.text).toContain('le vendredi matin');
  await life.until('2017-03-07T13:30');
  expect(await digestsOf('Basile C.')).toEqual([
    {
      at: '2017-03-07T12:00',
      lines: [expect.stringContaining('demande un autre moment pour le rendez-vous du jeudi 16 mars 2017')],
    },
  ]);
  expect(await life.as(advisor).reads('Basile Caron')).toContain('demande un autre moment : le vendredi matin');

  await life.as(advisor).does('move', 'Basile Caron', { date: '2017-03-31', time: '09:00' });
  await life.cloud.settled();
  const { calendar: after } = life.lastLetter('Basile Caron');
  expect(after).toMatchObject({ UID: before?.UID, METHOD: 'REQUEST', DTSTART: '20170331T070000Z' });
  expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  expect((await digestsOf('Basile C.'))[0]?.lines).toEqual([expect.stringMatching(/^~.*~ réglé$/)]);

  // The page that lay open meanwhile.
  const late = await answers(basile, '2017-03-16T14:00', { do: 'come' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('vendredi 31 mars 2017 à 09:00');
});

test('A holder cancels in the evening: mail and digest come in the morning, the calendar entry goes, another one is planned', async () => {
  await life.until('2017-03-08T10:00');
  const chloe = await invited('Chloé Dumont', '2017-03-20');
  await life.until('2017-03-08T21:00');
  expect((await answers(chloe, '2017-03-20T14:00', { do: 'cancel' })).status).toBe(403);
  const phone = await opens('Chloé Dumont');
  const page = await answers({ ...chloe, phone }, '2017-03-20T14:00', { do: 'cancel' });
  expect(page.text).toContain('vous avez annulé ce rendez-vous');
  await life.until('2017-03-09T09:30');
  expect(life.letters('Chloé Dumont').at(-1)).toEqual({
    at: '2017-03-09T08:00',
    subject: 'Votre rendez-vous est annulé',
  });
  const { UID } = chloe.letter.calendar ?? {};
  expect(life.lastLetter('Chloé Dumont').calendar).toMatchObject({ UID, METHOD: 'CANCEL', STATUS: 'CANCELLED' });
  const told = () => digestsOf('Chloé D.');
  expect(await told()).toEqual([
    { at: '2017-03-09T09:04', lines: [expect.stringContaining('a annulé le rendez-vous du lundi 20 mars 2017')] },
  ]);
  await life.as(advisor).does('appointment', 'Chloé Dumont', { date: '2017-03-28', time: '10:00', status: 'planned' });
  await life.cloud.settled();
  expect((await told())[0]?.lines).toEqual([expect.stringMatching(/^~.*~ réglé$/)]);
});

test('A link works on two phones, and until the day after the appointment', async () => {
  const elif = await invited('Elif Faure', '2017-03-10');
  const other = await opens('Elif Faure');
  await answers(elif, '2017-03-10T14:00', { do: 'come' });
  expect((await other.request('/rendez-vous')).text).toContain('vous venez');
  const token = tokens.at(-1) ?? '';
  await life.until('2017-03-11T13:30');
  expect((await (await opens('Elif Faure')).request('/rendez-vous')).text).toContain('Ce rendez-vous est passé');
  await life.until('2017-03-11T14:00');
  expect((await life.browser().request(`/lien/${token}`)).text).toContain('Ce lien ne marche plus');
});

test('A holder with a telephone alone is reminded by a text', async () => {
  await life.until('2017-03-13T10:00');
  const id = await life.asks('Farid Gauthier', { email: skip, phone: '06 39 98 00 01' });
  const card = (await life.teamChannel()).at(-1);
  if (card) await life.as(advisor).presses(card, 'intake.take');
  await life
    .as(advisor)
    .does('appointment', 'Farid Gauthier', { date: '2017-03-17', time: '14:00', status: 'planned' });
  await life.until('2017-03-16T12:00');
  expect((await life.nudges(id)).filter((nudge) => nudge.includes('Ahead'))).toEqual(['2017-03-15 appointmentAhead']);
  expect(life.cloud.sms.newest(10)).toEqual([
    {
      id: expect.stringContaining('appointmentAhead/'),
      sentAt: toInstant('2017-03-15T14:00'),
      to: '+33639980001',
      text: 'Rappel : rendez-vous vendredi 17 mars à 14:00. Une question : 03 53 01 00 00',
    },
  ]);
});

test('Nothing of a link is anywhere but in the mail', async () => {
  const table = JSON.stringify(await new DynamoDBClient({}).send(new ScanCommand({ TableName: 'jalon' })));
  const posts = JSON.stringify([await life.teamChannel(), await life.digests(advisor)]);
  expect(tokens.length).toBeGreaterThan(1);
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(table + posts).not.toContain(token);
  }
  expect(table).not.toContain('/lien/');
});
