import type { Clock } from '../../../../shared/domain/time.ts';
import { SlackError } from '../slackError.ts';

const intervalMilliseconds = 1000;

/** One message a second and channel, in real time; sooner is refused as `ratelimited`. */
export const createRateLimit = (realClock: Clock) => {
  const last = new Map<string, number>();
  return (channel: string) => {
    const now = realClock.now();
    if (now - (last.get(channel) ?? Number.NEGATIVE_INFINITY) < intervalMilliseconds)
      throw new SlackError('ratelimited');
    last.set(channel, now);
  };
};
