import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
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
  const sweep = (at = now) =>
    deliverAll(open.jalon, at, `sweep/${at}`, {
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
  await sweep(now + 20 * 60_000);
  expect(cards({ chat })).toEqual(['intakeCard/P1', 'intakeCard/P2', 'intakeCard/P3']);
});
