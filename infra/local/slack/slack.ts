import type { Clock } from '../../../shared/domain/time.ts';
import type { Bot } from './bot.ts';
import type { Events } from './events.ts';
import type { Exchanges } from './exchanges.ts';
import type { Installed } from './installed.ts';
import type { Modals } from './modals.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { Store } from './store/store.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** What one can break on purpose, to see how the bot takes it. */
export type Switches = {
  /** The Web API does what it is asked and answers four seconds later. */
  slow: boolean;
  /** The Web API answers 503. */
  down: boolean;
  /** The Web API answers 200 with what is no answer: a page of HTML, half a JSON. It does nothing. */
  absurd: boolean;
  /** A second message in the same channel within a second is answered by 429. */
  rateLimited: boolean;
  /** The bot's receipt of an event gets lost: each one arrives twice. */
  doubled: boolean;
};

export const switchNames = ['slow', 'down', 'absurd', 'rateLimited', 'doubled'] as const satisfies (keyof Switches)[];

/** What the parts of the stand-in share. */
export type Slack = {
  workspace: Workspace;
  installed: Installed;
  store: Store;
  modals: Modals;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  exchanges: Exchanges;
  switches: Switches;
  bot: Bot;
  events: Events;
  /** The time people see: it can be turned. */
  clock: Clock;
  /** The machine's time: signatures, triggers, patience. */
  realClock: Clock;
};
