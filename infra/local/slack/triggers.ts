import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/domain/time.ts';
import { SlackError } from './slackError.ts';

/** How long an app may take to open a view for what a person has just done. */
const lifeMilliseconds = 3000;

type Trigger = { user: string; issuedAt: number; exchanged: boolean };

export type Triggers = ReturnType<typeof createTriggers>;

/** Trigger ids: each opens one view, within three seconds of real time. They do not survive a restart. */
export const createTriggers = (realClock: Clock) => {
  const triggers = new Map<string, Trigger>();
  return {
    issue: (user: string): string => {
      const now = realClock.now();
      for (const [id, trigger] of triggers) if (now - trigger.issuedAt > 20 * lifeMilliseconds) triggers.delete(id);
      const id = `${now}.${triggers.size}.${randomBytes(16).toString('hex')}`;
      triggers.set(id, { user, issuedAt: now, exchanged: false });
      return id;
    },
    /** The person whose trigger it is; refused when unknown, used or too old. */
    exchange: (id: string): string => {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new SlackError('invalid_trigger_id');
      if (trigger.exchanged) throw new SlackError('exchanged_trigger_id');
      if (realClock.now() - trigger.issuedAt > lifeMilliseconds) throw new SlackError('expired_trigger_id');
      trigger.exchanged = true;
      return trigger.user;
    },
  };
};
