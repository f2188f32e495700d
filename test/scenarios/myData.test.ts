import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasePerson } from '../../shared/usecases/erasePerson.ts';
import { execute } from '../../shared/usecases/execute.ts';
import { createVisitor, type Visitor } from '../functions/http/visitor.ts';
import { type Life, live } from './live.ts';

/** Tuesday. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-03-07T10:20');
});
afterAll(() => life.close());

/** The link in the newest mail to this address. */
const tokenFor = (address: string): string => {
  const { mail } = life.cloud;
  const [newest] = mail.newest(100).filter(({ to }) => to.includes(address));
  const text =
    newest &&
    mail
      .message(newest.id)
      ?.toString()
      .replace(/=\r?\n/g, '');
  return /\/lien\/([\w-]{22})/.exec(text ?? '')?.[1] ?? '';
};

/** Asks for the link, and opens it from the mail. */
const opens = async (address: string): Promise<Visitor> => {
  const visitor = createVisitor((path, options) => fetch(life.cloud.url + path, options));
  await visitor.post('/mes-donnees/lien', [['email', address]]);
  await life.cloud.settled();
  const page = await visitor.post('/lien', [['token', tokenFor(address)]]);
  expect(page).toMatchObject({ status: 200, path: '/mes-donnees' });
  return visitor;
};

const digestOf = async (name: string): Promise<string> => JSON.stringify(await life.digests(name));

test('A holder asks for the link, corrects a number, says what is wrong and asks to be erased; the team learns of it', async () => {
  const id = await life.taken('Nadia Kaci', 'N. Belhadj');
  const nadia = await opens('nadia.kaci@example.org');
  const form = await nadia.request('/mes-donnees/corriger');
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(form.text) ?? [];
  await nadia.post('/mes-donnees/corriger', [
    ['seen', seen],
    ['phone', '0639980009'],
  ]);
  expect((await life.cloud.jalon.records.person(`${id}-1`))?.phone).toBe('06 39 98 00 09');
  await nadia.post('/mes-donnees/erreur', [['text', 'Mon projet est à Roubaix.']]);
  await nadia.post('/mes-donnees/effacement', []);
  await life.cloud.settled();

  await life.until('2017-03-08T10:00');
  expect(await digestOf('N. Belhadj')).toContain('Nadia K.* (demande) : signale une erreur dans ses données');
  expect(await digestOf('A. Verhaeghe')).toContain('demande l’effacement de ses données (7 mars 2017)');
  expect(await digestOf('A. Verhaeghe')).toContain('répondre avant le 7 avril 2017');
  expect(await life.nudges(id)).toEqual(expect.arrayContaining(['2017-03-07 erasure', '2017-03-07 mistake']));

  await life.until('2017-03-22T10:00');
  expect((await life.nudges(id)).filter((nudge) => nudge.endsWith('erasure'))).toHaveLength(2);
});

test('The card shows what waits; taken back, it is struck out of the digest and brought up no more', async () => {
  const card = await life.as('N. Belhadj').reads('Nadia Kaci');
  expect(card).toContain('Nadia Kaci demande l’effacement de ses données');
  expect(card).toContain('Mon projet est à Roubaix.');
  const nadia = await opens('nadia.kaci@example.org');
  await nadia.post('/mes-donnees/retrait', [['quoi', 'erasure']]);
  await life.cloud.settled();
  expect(await digestOf('A. Verhaeghe')).toMatch(/~[^~]*demande l’effacement[^~]*~ réglé/);
  await life.until('2017-04-05T10:00');
  const [journey] = await life.cloud.jalon.journeys.all();
  expect(Object.keys(journey?.raised ?? {}).filter((reminder) => reminder.startsWith('erasure'))).toHaveLength(2);
});

test('The direction erases her: a last mail goes, then nothing in the table or in Slack says who she was', async () => {
  const { jalon, settled, mail } = life.cloud;
  const [journey] = await jalon.journeys.all();
  const at = life.cloud.clock.now();
  const id = journey?.id ?? '';
  const context = { commandId: 'closing', journeyId: id, at, by: { kind: 'operator' }, from: 'console' } as const;
  await execute(jalon, { type: 'Close', on: '2017-04-05', reason: 'other', outcomes: [] }, context);
  await settled();
  const lettersTo = () => mail.newest(100).filter(({ to }) => to.includes('nadia.kaci@example.org')).length;
  const before = lettersTo();
  const saying = { commandId: 'erasing', at, by: 'A. Verhaeghe' };
  expect(await erasePerson(jalon, `${id}-1`, saying)).toBe('done');
  await settled();
  expect(lettersTo()).toBe(before + 1);
  expect((await jalon.erasures.of(`${id}-1`))?.doneAt).toBeDefined();
  expect((await jalon.records.evenErased(`${id}-1`))?.lastName).toBeUndefined();
  await life.until('2017-04-06T10:00');
  for (const name of ['N. Belhadj', 'A. Verhaeghe']) expect(await digestOf(name)).not.toContain('Nadia');
  expect(JSON.stringify(await life.teamChannel())).not.toContain('Nadia');
});
