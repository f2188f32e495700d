import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { addDigestLine, type Message, owe, settleDigestLine } from '../../../shared/store/messageStore.ts';
import { deliver, lease } from '../../../shared/usecases/deliver.ts';
import { oweDigest } from '../../../shared/usecases/raiseNudges.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const digest = 'digest/N. Belhadj/2016-03-01';
const line = {
  journeyId: 'P1',
  reminderId: 'undelivered/acknowledgement/P1/intake/H1/2016-03-01',
  rule: 'undelivered',
  why: 'l’accusé de réception n’a pas pu partir',
};

/** A request, and a digest of N. Belhadj that is owed since nine. */
const withDigest = async (): Promise<Lab & { message: Message }> => {
  const opened = await lab.open();
  await opened.request('2016-02-20T10:00');
  await opened.sweep('2016-02-22T10:00');
  await opened.sweep('2016-02-22T10:01');
  opened.chat.posts.length = 0;
  const now = toInstant('2016-03-01T09:00');
  const { messages } = opened.jalon;
  await messages.record([addDigestLine('N. Belhadj', '2016-03-01', line), oweDigest('N. Belhadj', '2016-03-01', now)]);
  const message = await messages.load(digest);
  if (!message) throw new Error('no digest is owed');
  return { ...opened, message };
};

test('A post goes to its colleague, and is rewritten where it stands when it is owed anew', async () => {
  const { jalon, sweep, chat } = await withDigest();
  await sweep('2016-03-01T09:10');
  expect(chat.posts).toMatchObject([{ to: 'N. Belhadj', messageId: digest, rewritten: 0 }]);
  expect(chat.posts[0]?.post.text).toBe('1 suivi à regarder, 1er mars 2016');
  const other = { ...line, reminderId: 'undelivered/acknowledgement/P1/intake/H2/2016-03-01' };
  const again = toInstant('2016-03-01T14:00');
  await jalon.messages.record([
    addDigestLine('N. Belhadj', '2016-03-01', other),
    oweDigest('N. Belhadj', '2016-03-01', again),
  ]);
  await sweep('2016-03-01T14:00');
  expect(chat.posts).toMatchObject([{ rewritten: 1, post: { text: '2 suivis à regarder, 1er mars 2016' } }]);
});

test('A post that arrived although its sender died is found, and not posted twice', async () => {
  const opened = await withDigest();
  await opened.dieBeforeConfirming(opened.message, '2016-03-01T09:10');
  expect(opened.chat.posts).toHaveLength(1);
  await opened.sweep(toInstant('2016-03-01T09:10') + lease + 1);
  expect(opened.chat.posts).toMatchObject([{ rewritten: 1 }]);
  expect(await opened.owed('2016-04-01T10:00')).toEqual([]);
});

test('A post whose sender died in the evening is found in the morning', async () => {
  const opened = await withDigest();
  await opened.dieBeforeConfirming(opened.message, '2016-03-01T17:58');
  await opened.sweep('2016-03-01T18:30');
  await opened.sweep('2016-03-02T09:10');
  expect(opened.chat.posts).toMatchObject([{ rewritten: 1 }]);
});

test('A post that was never posted because its sender died before is posted', async () => {
  const { jalon, message, sweep, chat } = await withDigest();
  const now = toInstant('2016-03-01T09:10');
  await jalon.messages.claim(message, 'dying', now, now + lease);
  await sweep(now + lease);
  expect(chat.posts).toHaveLength(0);
  await sweep(now + lease + 1);
  expect(chat.posts).toMatchObject([{ rewritten: 0 }]);
});

test('A post that arrived although Slack said nothing is found, and not posted twice', async () => {
  const { jalon, message, sweep, chat } = await withDigest();
  chat.failNext('after');
  await expect(deliver(jalon, message, toInstant('2016-03-01T09:10'), 'a')).rejects.toThrow('no connection');
  await sweep('2016-03-01T10:00');
  expect(chat.posts).toMatchObject([{ rewritten: 1 }]);
});

test('A post is not sent at night, on a weekend or on a holiday', async () => {
  const { sweep, chat } = await withDigest();
  for (const at of ['2016-03-01T18:00', '2016-03-02T08:59', '2016-03-05T11:00', '2016-03-28T11:00']) await sweep(at);
  expect(chat.posts).toHaveLength(0);
  await sweep('2016-03-29T09:00');
  expect(chat.posts).toHaveLength(1);
});

test('A post is not sent when everything in it is done, and rewritten when it was', async () => {
  const settle = ({ jalon }: Lab) =>
    jalon.messages.record([settleDigestLine('N. Belhadj', '2016-03-01', 'P1', line.reminderId)]);
  const done = await withDigest();
  await settle(done);
  await done.sweep('2016-03-01T09:10');
  expect(done.chat.posts).toHaveLength(0);

  const late = await withDigest();
  await late.dieBeforeConfirming(late.message, '2016-03-01T09:10');
  await settle(late);
  await late.sweep('2016-03-01T10:00');
  expect(late.chat.posts).toMatchObject([{ rewritten: 1, post: { text: 'Tout est réglé, 1er mars 2016' } }]);
});

test('A post to the team about a request is moot when somebody has taken it; the card tells it at night too', async () => {
  const { jalon, request, does, sweep, chat } = await lab.open();
  await request('2016-03-01T23:00');
  await sweep('2016-03-01T23:00');
  expect(chat.posts.map(({ messageId }) => messageId)).toEqual(['intakeCard/P1']);
  const now = toInstant('2016-03-03T09:00');
  const subject = 'intakeNotTaken/2016-03-03';
  await does({ type: 'RaiseNudge', reminderId: subject, to: [] }, '2016-03-03T09:00');
  const about = { kind: 'teamNudge', channel: 'slack', to: 'team', journeyId: 'P1', subject } as const;
  const nudge = { id: 'teamNudge/P1/x', ...about };
  await jalon.messages.record([
    owe({ ...nudge, dueAt: now, owedAt: now }),
    owe({ ...nudge, id: 'teamNudge/P1/y', dueAt: now + 1, owedAt: now }),
  ]);
  await sweep(now);
  expect(chat.posts.map(({ messageId }) => messageId)).toContain('teamNudge/P1/x');
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-03T09:00');
  await sweep('2016-03-03T10:00');
  expect(chat.posts.map(({ messageId }) => messageId)).not.toContain('teamNudge/P1/y');
  expect((await jalon.messages.load('teamNudge/P1/y'))?.failure).toBe('moot');
});

test('After days without Slack a colleague gets two digests a day, the oldest first, until all are there', async () => {
  const opened = await withDigest();
  const { messages } = opened.jalon;
  const days = ['2016-03-01', '2016-03-02', '2016-03-03', '2016-03-04'];
  for (const day of days.slice(1)) {
    const owedAt = toInstant(`${day}T09:00`);
    await messages.record([addDigestLine('N. Belhadj', day, line), oweDigest('N. Belhadj', day, owedAt)]);
  }
  const posted = () => opened.chat.posts.map(({ messageId }) => messageId.slice(-10));
  for (const time of ['09:10', '10:00', '17:40']) await opened.sweep(`2016-03-04T${time}`);
  expect(posted()).toEqual(days.slice(0, 2));
  for (const time of ['09:10', '10:00', '17:40']) await opened.sweep(`2016-03-07T${time}`);
  expect(posted()).toEqual(days);
  expect(opened.chat.posts.every(({ rewritten }) => rewritten === 0)).toBe(true);
});
