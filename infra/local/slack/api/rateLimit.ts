import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';

const intervalMilliseconds = 1000;

/**
 * One message a second and channel; sooner is refused as `ratelimited`. A second passes on the machine's clock, or on
 * the one that people turn: a turned hour is an hour to whoever sends.
 */
export const createRateLimit = ({ clock, realClock }: Pick<Slack, 'clock' | 'realClock'>) => {
  const last = new Map<string, { turned: number; real: number }>();
  return (channel: string) => {
    const now = { turned: clock.now(), real: realClock.now() };
    const before = last.get(channel);
    const passed = before && Math.max(now.turned - before.turned, now.real - before.real);
    if (passed !== undefined && passed < intervalMilliseconds) throw new SlackError('ratelimited');
    last.set(channel, now);
  };
};
