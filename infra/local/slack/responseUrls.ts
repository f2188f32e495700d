import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/domain/time.ts';
import { SlackError } from './slackError.ts';

const lifeMilliseconds = 30 * 60 * 1000;
const mostUses = 5;

/** Who did what it answers, where, and on which message. */
export type Place = { user: string; channel: string; messageTs: string | null };

export type ResponseUrls = ReturnType<typeof createResponseUrls>;

/** The addresses given as `response_url`: five uses, thirty minutes of real time. They do not survive a restart. */
export const createResponseUrls = (realClock: Clock) => {
  const urls = new Map<string, Place & { issuedAt: number; uses: number }>();
  return {
    issue: (place: Place): string => {
      const now = realClock.now();
      for (const [id, url] of urls) if (now - url.issuedAt > 2 * lifeMilliseconds) urls.delete(id);
      const id = randomBytes(12).toString('hex');
      urls.set(id, { ...place, issuedAt: now, uses: 0 });
      return id;
    },
    use: (id: string): Place => {
      const url = urls.get(id);
      if (url === undefined || realClock.now() - url.issuedAt > lifeMilliseconds) throw new SlackError('expired_url');
      if (url.uses >= mostUses) throw new SlackError('used_url');
      url.uses += 1;
      return url;
    },
  };
};
