import type { Hono } from 'hono';
import type { StaffMember } from '../../../shared/domain/association.ts';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { createApi } from './api/api.ts';
import { createBot } from './bot.ts';
import { createEvents } from './events.ts';
import { createExchanges } from './exchanges.ts';
import { install } from './installed.ts';
import { createModals } from './modals.ts';
import { type Client, createIdentityProvider } from './openId/identityProvider.ts';
import { createOpenIdRoutes } from './openId/routes.ts';
import { createPages } from './pages/routes.ts';
import { createResponseUrls } from './responseUrls.ts';
import type { Slack } from './slack.ts';
import { openStore } from './store/store.ts';
import type { Switches } from './switches.ts';
import { createTriggers } from './triggers.ts';
import { createWorkspace } from './workspace.ts';

type Options = {
  /** The SQLite file; messages and open views survive a restart in it. */
  file: string;
  /** The time people see. It can be turned; the ts of messages come from it. */
  clock: Clock;
  team: readonly StaffMember[];
  /** The id of the team's private channel. */
  teamChannel: string;
  /** The app's manifest: its commands, shortcuts and events. */
  manifest: unknown;
  signingSecret: string;
  botToken: string;
  /** What the app proves itself with when somebody signs in to it. */
  client: Client;
  /** Takes a signed request to the bot's `POST /slack/events`. */
  deliver: (request: Request) => Promise<Response>;
  /** The machine's time, for signatures, triggers and response addresses. */
  realClock?: Clock;
};

export type SlackStandIn = {
  /** The Web API at `/api/`; `slackApiUrl` of the bot. */
  api: Hono;
  /** The browser's pages at `/slack`, and signing in at `/openid/connect/`. */
  pages: Hono;
  /** Off at the start. */
  switches: Switches;
  /** When an event is to be sent again, and doing it. */
  nextDue(): Instant | undefined;
  runDue(): Promise<void>;
  close(): void;
};

/** A Slack to try the bot in: a workspace of the team, in the browser, that calls the bot as Slack does. */
export const createSlackStandIn = (options: Options): SlackStandIn => {
  const { file, clock, team, teamChannel, manifest, signingSecret, botToken, client, deliver } = options;
  const { realClock = { now: Date.now } } = options;
  const exchanges = createExchanges(realClock);
  const store = openStore(file, clock);
  const installed = install(manifest);
  const switches: Switches = { slow: false, down: false, absurd: false, rateLimited: false, doubled: false };
  const bot = createBot({ deliver, signingSecret, exchanges, realClock });
  const events = createEvents({ bot, owed: store.owedEvents, installed, switches, clock });
  const slack: Slack = {
    workspace: createWorkspace(team, teamChannel, store.memberships),
    installed,
    store,
    modals: createModals(store.views, realClock),
    triggers: createTriggers(realClock),
    responseUrls: createResponseUrls(realClock),
    exchanges,
    switches,
    bot,
    events,
    clock,
    realClock,
  };
  const provider = createIdentityProvider(client, clock);
  return {
    api: createApi(slack, botToken, provider),
    pages: createPages(slack).route('/', createOpenIdRoutes(slack, provider)),
    switches,
    nextDue: events.nextDue,
    runDue: events.runDue,
    close: store.close,
  };
};
