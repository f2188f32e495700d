import type { Clock } from '../../../shared/domain/time.ts';
import type { Bot } from './bot.ts';
import type { Events } from './events.ts';
import type { Exchanges } from './exchanges.ts';
import type { Installed } from './installed.ts';
import type { Modals } from './modals.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { Store } from './store/store.ts';
import type { Switches } from './switches.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

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
