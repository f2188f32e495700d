import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, skip, type Visitor } from '../functions/http/visitor.ts';
import { type Life, live } from './live.ts';

/** Tuesday. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-03-07T10:20');
});
afterAll(() => life.close());

const holder = (): Visitor => life.browser();

/** Somebody answers these questions and goes away. */
const begins = async (answers: readonly Answer[]): Promise<Visitor> => {
  const visitor = holder();
  let page = await visitor.request('/demande');
  for (const answer of answers) page = await visitor.answer(page, answer);
  await life.cloud.settled();
  return visitor;
};

const cardsOf = async (firstName: string) =>
  (await life.teamChannel()).filter(({ text }) => text === `À rappeler : ${firstName} K.`);

test('Who gave a number and does not send it is to be called back after a day, and the team reads it in its hours', async () => {
  await begins(['Nora', 'Kacem', '06 39 98 00 01']);
  await begins(['Olga', 'Kowal']);
  await life.until('2017-03-08T10:10');
  expect(await cardsOf('Nora')).toEqual([]);
  await life.until('2017-03-08T12:00');
  expect(await cardsOf('Nora')).toMatchObject([{ at: '2017-03-08T10:20' }]);
  expect(JSON.stringify(await cardsOf('Nora'))).not.toMatch(/Kacem|06 39/);

  await life.until('2017-03-10T19:30');
  await begins(['Pia', 'Klein', '06 39 98 00 02']);
  await life.until('2017-03-13T12:00');
  expect((await cardsOf('Pia')).map(({ at }) => at)).toEqual(['2017-03-13T09:00']);
  expect(await cardsOf('Olga')).toEqual([]);
});

test('Who sends the request within the day is not called back', async () => {
  await life.asks('Rita Kern');
  await life.sleep('3 days');
  expect(await cardsOf('Rita')).toEqual([]);
});

test('Who leaves after giving a mail address finds the way back in their mailbox, by day and once', async () => {
  await life.until('2017-03-20T21:00');
  await begins(['Wafa', 'Khan', skip, 'wafa.khan@example.org']);
  await life.until('2017-03-21T07:30');
  expect(life.letters('Wafa Khan')).toEqual([]);
  await life.until('2017-03-21T20:00');
  expect(life.letters('Wafa Khan')).toEqual([{ at: '2017-03-21T08:00', subject: 'Continuer votre demande' }]);

  const elsewhere = holder();
  const page = await elsewhere.followLink({ text: life.lastLetter('Wafa Khan').text });
  expect(page.text).toContain('?q=email');
  await elsewhere.send(await elsewhere.fillIn({}));
  await life.sleep('2 days');
  expect(life.letters('Wafa Khan').map(({ subject }) => subject)).toEqual([
    'Continuer votre demande',
    'Nous avons bien reçu votre demande',
  ]);
});

test('The colleague who called says so on the card; the next one reads who it was', async () => {
  const [card] = await cardsOf('Nora');
  if (!card) throw new Error('no card');
  await life.as('G. Lestienne').presses(card, 'draft.called');
  const page = await life.as('N. Belhadj').presses(card, 'draft.called');
  await life.cloud.settled();
  expect(page).toContain('G. Lestienne a déjà rappelé.');
  expect(JSON.stringify(await cardsOf('Nora'))).toContain('Rappelé par *G. Lestienne*');
});

test('Sent after all, the card says so, and the request is like any other', async () => {
  const visitor = await begins(['Sana', 'Kadi', '06 39 98 00 03']);
  const later = await visitor.post('/demande/plus-tard', []);
  await life.sleep('5 days');
  await visitor.followLink(later);
  const sent = await visitor.send(await visitor.fillIn({}));
  await life.cloud.settled();
  expect(JSON.stringify(await cardsOf('Sana'))).toContain('Demande envoyée le');
  expect((await life.journey(sent.id)).stage).toBe('intake');
});

test('Several holders: each has a sheet of their own, whoever sends theirs first', async () => {
  const lead = holder();
  const recap = await lead.fillIn({ firstName: 'Tara', lastName: 'Lead', collective: 'several' });
  const draftId = /data-challenge="(\w+)"/.exec(recap.text)?.[1] ?? '';
  const invited = async (firstName: string) => {
    const { passes, drafts } = life.cloud.jalon;
    const now = life.cloud.clock.now();
    const id = `${draftId.slice(0, 20)}${firstName.toUpperCase()}`;
    await drafts.begin({ id, joins: draftId, language: 'ar', answers: {}, begunAt: now, changedAt: now, signals: [] });
    const visitor = holder();
    visitor.cookies.set(
      '__Host-demande',
      await passes.issue({ purpose: 'intake', draftId: id }, 'session', now + 3_600_000),
    );
    const page = await visitor.fillIn({ firstName, lastName: 'Co', gender: 'F' });
    expect(page.text).not.toContain('?q=title');
    return { id, send: () => visitor.send(page) };
  };
  const [early, late] = [await invited('Uma'), await invited('Vera')];
  await early.send();
  await life.cloud.settled();
  expect(await life.cloud.jalon.journeys.load(draftId)).toBeUndefined();
  await lead.send(recap);
  await life.cloud.settled();
  await late.send();
  await late.send();

  const { holders } = await life.journey(draftId);
  expect(holders.map(({ personId, role }) => `${personId} ${role}`)).toEqual([
    `${draftId}-1 lead`,
    `${early.id}-1 coHolder`,
    `${late.id}-1 coHolder`,
  ]);
  const { records, preferences } = life.cloud.jalon;
  expect(await records.sheetsOf(`${late.id}-1`)).toMatchObject([
    { projectId: draftId, programme: 'ess', date: life.today() },
  ]);
  expect((await records.person(`${early.id}-1`))?.firstName).toBe('Uma');
  expect(await preferences.of(`${early.id}-1`)).toEqual({ language: 'ar' });
});
