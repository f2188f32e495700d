import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { deliver } from '../../../shared/usecases/deliver.ts';
import { deliverAll } from '../../../shared/usecases/deliverAll.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const now = toInstant('2016-03-01T10:00');

/** Three requests in a row: each owes the team a card, and its holders a mail. */
const threeRequests = async () => {
  const open = await lab.open();
  await open.request('2016-03-01T09:58', { id: 'P1' });
  await open.request('2016-03-01T09:59', { id: 'P2' });
  await open.request('2016-03-01T10:00', { id: 'P3' });
  const pauses: number[] = [];
  const failures: unknown[] = [];
  const sweep = (at = now, jalon = open.jalon) =>
    deliverAll(jalon, at, `sweep/${at}`, {
      pause: async (milliseconds) => void pauses.push(milliseconds),
      onFailure: (error) => failures.push(error),
    });
  return { ...open, sweep, pauses, failures };
};

const cards = ({ chat }: Pick<Lab, 'chat'>) => chat.posts.map(({ messageId }) => messageId);

test('Posts to one channel go out in order, more than a second apart; mails do not wait', async () => {
  const { sweep, chat, mailer, pauses } = await threeRequests();
  await sweep();
  expect(cards({ chat })).toEqual(['intakeCard/P1', 'intakeCard/P2', 'intakeCard/P3']);
  expect(pauses).toHaveLength(2);
  for (const pause of pauses) expect(pause).toBeGreaterThan(1_000);
  expect(mailer.sent).toHaveLength(6);
});

test('Where one fails, those behind it in the channel wait, in order; other receivers get theirs', async () => {
  const { sweep, chat, mailer, failures } = await threeRequests();
  chat.failNext('before');
  await sweep();
  expect(failures).toHaveLength(1);
  expect(cards({ chat })).toEqual([]);
  expect(mailer.sent).toHaveLength(6);
  await sweep(now + 5 * 60_000);
  expect(cards({ chat })).toEqual(['intakeCard/P1', 'intakeCard/P2', 'intakeCard/P3']);
});

test('What the stream has sent meanwhile takes a sweep no time', async () => {
  const { jalon, sweep, pauses } = await threeRequests();
  const owed = await jalon.messages.owed(now);
  for (const message of owed) await deliver(jalon, message, now, `stream/${message.id}`);
  const stale = { ...jalon, messages: { ...jalon.messages, owed: async () => owed } };
  await sweep(now, stale);
  expect(pauses).toEqual([]);
});

/** Sweeps every two minutes until nothing is owed; how long after `now` the last card was there. */
const minutesUntilSent = async ({ sweep, jalon }: Awaited<ReturnType<typeof threeRequests>>, from: number) => {
  for (let minutes = from; minutes < 60; minutes += 2) {
    await sweep(now + minutes * 60_000);
    if ((await jalon.messages.owed(now + 3_600_000)).length === 0) return minutes;
  }
  return undefined;
};

test.each([0, 1])(
  'Owed %i minutes after a sweep, all is sent within five minutes, whether its first sending failed or died',
  async (after) => {
    for (const trouble of ['failed', 'died'] as const) {
      const opened = await threeRequests();
      const { jalon, chat } = opened;
      const messages =
        trouble === 'failed'
          ? jalon.messages
          : { ...jalon.messages, confirm: async () => Promise.reject(new Error('killed')) };
      if (trouble === 'failed') chat.failNext('before', undefined, 3);
      for (const message of await jalon.messages.owed(now))
        await deliver({ ...jalon, messages }, message, now, 'stream').catch(() => {});
      expect(await minutesUntilSent(opened, 2 - after)).toBeLessThanOrEqual(5);
      const sent = cards(opened).filter((id) => id.startsWith('intakeCard'));
      expect(sent.toSorted()).toEqual(['intakeCard/P1', 'intakeCard/P2', 'intakeCard/P3']);
    }
  },
);
