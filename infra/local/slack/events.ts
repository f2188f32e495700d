import { randomBytes } from 'node:crypto';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import type { Bot } from './bot.ts';
import type { Installed } from './installed.ts';
import type { OwedEvent, OwedEvents } from './store/owedEvents.ts';
import type { Switches } from './switches.ts';
import { envelope, type SlackEvent } from './wire/events.ts';

/** An event that the bot does not take is sent again at once, a minute later, and five minutes after that. */
const pauses = [0, 60_000, 300_000];

export type Events = ReturnType<typeof createEvents>;

/**
 * Tells the bot what happens, at least once, as the Events API does: sent again until it is acknowledged, four times in
 * all, over a restart too. When the next try is due is a matter of the clock that people turn.
 */
export const createEvents = (options: {
  bot: Bot;
  owed: OwedEvents;
  installed: Installed;
  switches: Switches;
  clock: Clock;
}) => {
  const { bot, owed, installed, switches, clock } = options;
  const underWay = new Set<string>();
  const waiting = (): OwedEvent[] => owed.list().filter(({ id }) => !underWay.has(id));

  const attempt = async (one: OwedEvent): Promise<void> => {
    const { tries, reason } = one;
    const receipt = await bot.event(one.name, one.body, tries === 0 ? undefined : { num: tries, reason });
    // A receipt that gets lost on its way is, to Slack, none.
    const lost = receipt.taken && tries === 0 && switches.doubled;
    const missing = lost ? { reason: 'http_timeout', again: true } : receipt.taken ? undefined : receipt;
    const pause = pauses[tries];
    if (!missing?.again || pause === undefined) return owed.remove(one.id);
    owed.save({ ...one, tries: tries + 1, reason: missing.reason, due: clock.now() + pause });
  };

  const deliver = async (one: OwedEvent): Promise<void> => {
    underWay.add(one.id);
    await attempt(one).finally(() => underWay.delete(one.id));
  };

  return {
    /** Sends an event that the app is subscribed to. Resolves after the first try, whatever came of it. */
    send: async (event: SlackEvent): Promise<void> => {
      if (!installed.events.has(event.type)) return;
      const id = `Ev${randomBytes(5).toString('hex').toUpperCase()}`;
      const now = clock.now();
      const body = envelope(id, event, Math.floor(now / 1000));
      const one = { id, name: `event ${event.type}`, due: now, tries: 0, reason: '', body };
      owed.save(one);
      await deliver(one);
    },

    /** When the next try is due; undefined when everything was taken or given up. */
    nextDue: (): Instant | undefined => waiting()[0]?.due,

    /** Sends again what is due. */
    runDue: async (): Promise<void> => {
      for (const one of waiting()) if (one.due <= clock.now()) await deliver(one);
    },
  };
};
