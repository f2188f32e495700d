import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import {
  addDigestLine,
  createMessageStore,
  hasDigestLine,
  type Message,
  type MessageStore,
  type Owed,
  owe,
  settleDigestLine,
} from '../../../shared/store/messageStore.ts';
import { useEngine } from './engine.ts';

const engine = useEngine();
const lease = 300;

const mail = (changes: Partial<Owed> = {}): Owed => ({
  id: 'appointmentPlanned/P1/A1/H1',
  kind: 'appointmentPlanned',
  channel: 'mail',
  to: 'H1',
  journeyId: 'P1',
  subject: 'A1',
  dueAt: 1_000,
  owedAt: 1_000,
  ...changes,
});

const open = async (owed: Owed = mail()) => {
  const messages = createMessageStore(await engine.newTable());
  await messages.record([owe(owed)]);
  const load = async (): Promise<Message> => {
    const message = await messages.load(owed.id);
    if (!message) throw new Error('no such message');
    return message;
  };
  /** Is it among those that are owed by then? */
  const isOwed = async (now = 1_000) => (await messages.owed(now)).some(({ id }) => id === owed.id);
  return { messages, load, isOwed };
};

test('What is owed is there from its due moment on, not before', async () => {
  const { messages } = await open();
  expect(await messages.owed(999)).toEqual([]);
  expect(await messages.owed(1_000)).toEqual([expect.objectContaining({ ...mail(), revision: 1, attempts: 0 })]);
});

test('The one that is due first comes first', async () => {
  const { messages } = await open(mail({ id: 'b', dueAt: 3_000 }));
  await messages.record([owe(mail({ id: 'c', dueAt: 2_000 })), owe(mail({ id: 'a', dueAt: 3_000 }))]);
  expect((await messages.owed(3_000)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('A message is claimed by one, and by another only when the lease is over', async () => {
  const { messages, load } = await open();
  const message = await load();
  const claims = await Promise.all(['a', 'b', 'c'].map((by) => messages.claim(message, by, 1_000, 1_000 + lease)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await messages.claim(await load(), 'd', 1_000 + lease, 9_000)).toBe(false);
  expect(await messages.claim(await load(), 'd', 1_001 + lease, 9_000)).toBe(true);
  expect(await load()).toMatchObject({ claimBy: 'd', attempts: 2 });
});

test('Confirmed it is not owed any more, and its receiver is known', async () => {
  const { messages, load, isOwed } = await open();
  await messages.claim(await load(), 'a', 1_000, 2_000);
  expect(await isOwed()).toBe(true);
  await messages.confirm(await load(), 'a', 'ses-1', 1_500);
  expect(await isOwed()).toBe(false);
  const sent = await load();
  expect(sent).toMatchObject({ sentRevision: 1, reference: 'ses-1', sentAt: 1_500, attempts: 0 });
  expect(sent.claimBy).toBeUndefined();
});

test('Whoever read a message before somebody else sent it does not get it', async () => {
  const { messages, load } = await open();
  const readEarly = await load();
  await messages.claim(readEarly, 'a', 1_000, 2_000);
  await messages.confirm(readEarly, 'a', 'ses-1', 1_500);
  expect(await messages.claim(readEarly, 'b', 1_000, 2_000)).toBe(false);
  expect(await messages.claim(await load(), 'b', 1_000, 2_000)).toBe(false);
});

test('Owed anew it has a higher revision, and keeps what is known of the first', async () => {
  const { messages, load, isOwed } = await open();
  const first = await load();
  await messages.claim(first, 'a', 1_000, 2_000);
  await messages.confirm(first, 'a', 'C1/1.5', 1_500);
  await messages.record([owe(mail({ dueAt: 5_000 }))]);
  expect(await isOwed(4_999)).toBe(false);
  expect(await isOwed(5_000)).toBe(true);
  expect(await load()).toMatchObject({ revision: 2, sentRevision: 1, reference: 'C1/1.5', dueAt: 5_000 });
  expect(await messages.claim(first, 'b', 5_000, 6_000)).toBe(false);
  expect(await messages.claim(await load(), 'b', 5_000, 6_000)).toBe(true);
});

test('Owed anew while it is being sent, it stays owed when the first is confirmed or given up', async () => {
  const ends: ((messages: MessageStore, first: Message) => Promise<void>)[] = [
    (messages, first) => messages.confirm(first, 'a', 'ses-1', 1_500),
    (messages, first) => messages.giveUp(first, 'a', 'no address', [owe(mail({ id: 'word' }))]),
  ];
  for (const end of ends) {
    const { messages, load, isOwed } = await open();
    const first = await load();
    await messages.claim(first, 'a', 1_000, 2_000);
    await messages.record([owe(mail())]);
    await end(messages, first);
    expect(await isOwed()).toBe(true);
    expect(await messages.isOwed('word')).toBe(false);
    const again = await load();
    expect(again).toMatchObject({ revision: 2 });
    expect([again.failure, again.claimBy]).toEqual([undefined, undefined]);
    expect(await messages.claim(again, 'b', 1_000, 2_000)).toBe(true);
  }
});

test('Put off it is owed later, and free', async () => {
  const { messages, load, isOwed } = await open();
  await messages.claim(await load(), 'a', 1_000, 2_000);
  await messages.putOff(await load(), 'a', 5_000);
  expect([await isOwed(4_999), await isOwed(5_000)]).toEqual([false, true]);
  const later = await load();
  expect(later).toMatchObject({ attempts: 1, dueAt: 5_000 });
  expect(await messages.claim(later, 'b', 5_000, 6_000)).toBe(true);
});

test('Given up it is not owed, says why, and can be owed anew', async () => {
  const { messages, load, isOwed } = await open();
  const first = await load();
  await messages.claim(first, 'a', 1_000, 2_000);
  await messages.giveUp(first, 'a', 'no address', [owe(mail({ id: 'word' }))]);
  expect([await isOwed(), (await load()).failure]).toEqual([false, 'no address']);
  expect(await messages.isOwed('word')).toBe(true);
  expect(await messages.claim(await load(), 'b', 1_000, 2_000)).toBe(false);
  await messages.record([owe(mail())]);
  expect([await isOwed(), (await load()).failure]).toEqual([true, undefined]);
});

test('A post counts once for its reader, on the day on which it was first there', async () => {
  const { messages } = await open();
  const [day, next] = [toInstant('2016-04-12T09:00'), toInstant('2016-04-13T09:00')];
  const post = mail({ id: 'digest', channel: 'slack', to: 'N. Belhadj' });
  for (const now of [day, day + 1_000, next]) {
    await messages.record([owe(post)]);
    const owed = (await messages.load('digest')) as Message;
    await messages.claim(owed, 'a', now, now + 1_000);
    await messages.confirm(owed, 'a', 'C1/1.5', now);
    await messages.confirm(owed, 'a', 'C1/1.5', now);
  }
  const counts = ['2016-04-12', '2016-04-13'].map((on) => messages.postsTo('N. Belhadj', on));
  expect(await Promise.all(counts)).toEqual([1, 0]);
});

test('Whoever lost the claim settles nothing', async () => {
  const { messages, load, isOwed } = await open();
  const first = await load();
  await messages.claim(first, 'a', 1_000, 2_000);
  const second = await load();
  await messages.claim(second, 'b', 2_001, 3_000);
  await messages.confirm(first, 'a', 'ses-1', 1_500);
  await messages.giveUp(first, 'a', 'moot');
  expect(await messages.putOff(first, 'a', 9_000)).toBe(false);
  expect(await load()).toMatchObject({ claimBy: 'b', dueAt: 1_000 });
  expect((await load()).reference).toBeUndefined();
  expect(await isOwed()).toBe(true);
});

test('A digest has a line for each thing; what is written with one that is not there is not written', async () => {
  const { messages } = await open();
  const digestOwed = mail({ id: 'digest' });
  const [staff, day, reminderId] = ['N. Belhadj', '2016-04-12', 'undelivered/M1/2016-04-12'];
  const line = { journeyId: 'P1', reminderId, rule: 'undelivered', why: 'pas d’adresse' };
  const other = { ...line, journeyId: 'P2' };
  await messages.record([addDigestLine(staff, day, line), addDigestLine(staff, day, other)]);
  await messages.record([addDigestLine('D. Wattez', day, line), addDigestLine(staff, '2016-04-13', line)]);
  const digest = async () =>
    (await messages.digest(staff, day)).map(({ journeyId, settled }) => `${journeyId} ${settled}`);
  expect(await digest()).toEqual(['P1 false', 'P2 false']);
  expect(await messages.record([settleDigestLine(staff, day, 'P1', reminderId)])).toBe(true);
  expect(await messages.record([settleDigestLine(staff, day, 'P9', reminderId)])).toBe(false);
  expect(await digest()).toEqual(['P1 true', 'P2 false']);

  const anew = (journeyId: string) =>
    messages.record([hasDigestLine(staff, day, journeyId, reminderId), owe(digestOwed)]);
  expect([await anew('P9'), await messages.isOwed('digest')]).toEqual([false, false]);
  expect([await anew('P1'), await messages.isOwed('digest')]).toEqual([true, true]);
});
