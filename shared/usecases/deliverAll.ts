import type { Instant } from '../domain/time.ts';
import type { Message } from '../store/messageStore.ts';
import { deliver } from './deliver.ts';
import type { Outreach } from './jalon.ts';

/** Slack takes one message a second in a channel; a little more is never refused. */
const betweenPosts = 1_050;

type Around = {
  /** waits so many milliseconds of real time */
  pause: (milliseconds: number) => Promise<void>;
  onFailure: (error: unknown) => void;
};

/**
 * Sends everything that is owed and due. To each receiver in order, one after the other, Slack in its rhythm; where one
 * fails, those behind it to the same receiver wait for the next time. Receivers go side by side.
 */
export const deliverAll = async (jalon: Outreach, now: Instant, claimId: string, around: Around): Promise<void> => {
  const queues = Map.groupBy(await jalon.messages.owed(now), ({ channel, to }) => `${channel}/${to}`);
  await Promise.all([...queues.values()].map((queue) => deliverInOrder(jalon, queue, now, claimId, around)));
};

const deliverInOrder = async (
  jalon: Outreach,
  queue: readonly Message[],
  now: Instant,
  claimId: string,
  { pause, onFailure }: Around,
): Promise<void> => {
  // What was put off after a failure comes before what came to be owed since.
  const inOrder = queue.toSorted((a, b) => a.owedAt - b.owedAt);
  let posted = false;
  for (const message of inOrder) {
    if (posted) await pause(betweenPosts);
    try {
      // The stream may send the same ones just now: what it has sent takes no time.
      posted = (await deliver(jalon, message, now, claimId)) && message.channel === 'slack';
    } catch (error) {
      onFailure(error);
      return;
    }
  }
};
