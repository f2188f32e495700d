import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { App, AwsLambdaReceiver, type Logger, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { Hono } from 'hono';
import { fieldName } from '../../../../infra/local/slack/blocks/values.ts';
import { type Gesture, writeGesture } from '../../../../infra/local/slack/people/gestures.ts';
import { createSlackStandIn } from '../../../../infra/local/slack/standIn.ts';
import { slackIds } from '../../../../infra/local/slack/workspace.ts';
import { association } from '../../../../shared/association/association.ts';

export const signingSecret = 'a-signing-secret';
export const botToken = 'xoxb-a-token';

export const anna = 'U0ROSSELLE';
export const bruno = 'U0LESTIENNE';
export const { visitor, botUser, commonChannel } = slackIds;
export const { teamChannel } = association;
export const annasDirect = 'D0ROSSELLE';

/** Monday 14 March 2016, 9:00 in Paris. */
export const monday = Date.parse('2016-03-14T08:00:00Z');

/** Slack's client also logs the refusals that a test expects. */
export const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

const listen = async (fetch: (request: Request) => Response | Promise<Response>) => {
  const server = createServer(getRequestListener(fetch));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, server };
};

/** A bot as Lambda runs it: Bolt's own receiver, which checks the signature, behind an API Gateway event. */
const startBot = async (register: (app: App) => void, slackApiUrl: string) => {
  const receiver = new AwsLambdaReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    token: botToken,
    botId: slackIds.bot,
    botUserId: slackIds.botUser,
    tokenVerificationEnabled: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
  });
  register(app);
  const handler = await receiver.start();
  return async (request: Request): Promise<Response> => {
    const {
      statusCode,
      headers = {},
      body,
    } = await handler(
      {
        version: '2.0',
        routeKey: 'POST /slack/events',
        rawPath: '/slack/events',
        rawQueryString: '',
        headers: Object.fromEntries(request.headers),
        requestContext: {},
        body: await request.text(),
        isBase64Encoded: false,
      },
      undefined,
    );
    const texts = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    return new Response(body, { status: statusCode, headers: texts });
  };
};

const commands = ['/rdv', '/modal', '/tous', '/moi', '/lent', '/x', '/rien'];

const events = ['app_home_opened', 'member_joined_channel', 'member_left_channel'];
const scopes = [
  ...['chat:write', 'im:write', 'users:read', 'users:read.email'],
  ...['groups', 'channels', 'im'].flatMap((kind) => [`${kind}:read`, `${kind}:history`]),
];

/** The app as the tests install it. */
const manifest = ({ without, readOnly = false }: LabOptions) => ({
  features: {
    app_home: { home_tab_enabled: true, messages_tab_read_only_enabled: readOnly },
    slash_commands: commands.map((command) => ({ command, description: 'Un essai' })),
    shortcuts: [{ name: 'Créer un rendez-vous', type: 'message', callback_id: 'appointmentFromMessage' }],
  },
  oauth_config: { scopes: { bot: scopes.filter((scope) => scope !== without) } },
  settings: {
    event_subscriptions: { bot_events: events.filter((event) => event !== without) },
  },
});

export type LabOptions = {
  register?: (app: App) => void;
  /** In place of a bot. */
  deliver?: (request: Request) => Promise<Response>;
  file?: string;
  /** A scope or an event that the app is installed without. */
  without?: string;
  /** Nobody may write to the app in its direct conversation. */
  readOnly?: boolean;
};

/** A stand-in and a bot on real HTTP, a person's browser without script, and clocks that a test turns. */
export const startLab = async (options: LabOptions = {}) => {
  const { register = () => {}, deliver, file = ':memory:' } = options;
  const time = { virtual: monday, ahead: 0 };
  const received: Request[] = [];
  let endpoint: (request: Request) => Promise<Response> = async () => new Response('', { status: 503 });
  const standIn = createSlackStandIn({
    file,
    clock: { now: () => time.virtual },
    realClock: { now: () => Date.now() + time.ahead },
    team: association.team,
    teamChannel,
    manifest: manifest(options),
    signingSecret,
    botToken,
    client: { clientId: 'a-client', clientSecret: 'a-client-secret' },
    deliver: (request) => {
      received.push(request.clone());
      return endpoint(request);
    },
  });
  const { origin, server } = await listen(new Hono().route('/', standIn.api).route('/', standIn.pages).fetch);
  const slackApiUrl = `${origin}/api/`;
  endpoint = deliver ?? (await startBot(register, slackApiUrl));

  const page = async (path: string) => (await fetch(origin + path)).text();
  const send = async (path: string, fields: Record<string, string | string[]>) => {
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    );
    return (await fetch(origin + path, { method: 'POST', body })).text();
  };

  return {
    ...standIn,
    time,
    origin,
    /** The bot's own end. */
    endpoint: (request: Request) => endpoint(request),
    /** The signed requests that went to the bot. */
    received,
    client: new WebClient(botToken, { slackApiUrl, retryConfig: { retries: 0 }, logger: quiet }),
    slackApiUrl,
    /** What a person reads in a channel; each of these gives back the page they see next. */
    read: (user: string, channel: string) => page(`/slack/${user}/${channel}`),
    page,
    type: (user: string, channel: string, text: string) => send(`/slack/${user}/${channel}`, { text }),
    press: (user: string, channel: string, ts: string, gesture: Gesture, fields: Record<string, string> = {}) =>
      send(`/slack/${user}/${channel}/messages/${ts}`, { ...fields, do: writeGesture(gesture) }),
    fill: (
      user: string,
      channel: string,
      view: string,
      gesture: Gesture,
      fields: Record<string, string | string[]> = {},
    ) => send(`/slack/${user}/${channel}/vues/${view}`, { ...fields, do: writeGesture(gesture) }),
    openHome: (user: string) => page(`/slack/${user}/accueil/ouvrir`),
    invite: (by: string, user: string) => send(`/slack/${by}/${teamChannel}/membres`, { joins: user }),
    /** Lets somebody out of the team's channel; oneself, one leaves. */
    remove: (by: string, user: string) => send(`/slack/${by}/${teamChannel}/membres`, { leaves: user }),
    switchOn: (...names: string[]) =>
      send(`/slack/${anna}/echanges`, Object.fromEntries(names.map((name) => [name, 'on']))),
    stop: () => {
      server.close();
      server.closeAllConnections();
      standIn.close();
    },
  };
};
export type Lab = Awaited<ReturnType<typeof startLab>>;

export const field = fieldName;
export const use = (blockId: string, actionId: string, option?: string): Gesture => ({
  kind: 'use',
  blockId,
  actionId,
  ...(option !== undefined && { option }),
});

/** What a request to the bot carries: the payload of a gesture, or an event in its envelope. */
export const sentIn = async (request: Request | undefined) => {
  const body = (await request?.clone().text()) ?? '';
  return JSON.parse(body.startsWith('{') ? body : (new URLSearchParams(body).get('payload') ?? '{}'));
};

/** The id of the modal on a page. */
export const modalOn = (html: string): string | undefined => /data-view="(\S+) /.exec(html)?.[1];
/** What a page says, without its tags. */
export const wordsOf = (html: string): string =>
  html.replace(/<script.*?<\/script>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
