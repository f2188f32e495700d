import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { Hono } from 'hono';
import { functions } from '../../functions/catalog.ts';
import { connectJalon } from '../../functions/runtime/jalon.ts';
import { manifest } from '../../functions/slack/manifest.ts';
import { association } from '../../shared/association/association.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { isStreamed } from '../../shared/store/streamed.ts';
import type { Jalon } from '../../shared/usecases/jalon.ts';
import { localRegion, stateMachineArn } from './arns.ts';
import { createTurnableClock, type TurnableClock } from './clock.ts';
import { createTable } from './createTable.ts';
import { startDynamodb } from './dynamodb.ts';
import { createGateway } from './gateway.ts';
import { createLambdas } from './lambdas.ts';
import type { Log } from './log.ts';
import { declareMachines } from './machines.ts';
import { createMail, type LocalMail } from './mail/mail.ts';
import { declareSchedules } from './scheduler/declared.ts';
import { createScheduler } from './scheduler/scheduler.ts';
import { sweepsThatFindSomething } from './scheduler/sweepsThatFindSomething.ts';
import { type Answer, listen } from './server.ts';
import { createSlackStandIn } from './slack/standIn.ts';
import { createSms, type LocalSms } from './sms/sms.ts';
import { createStepFunctions } from './stepfunctions/stepFunctions.ts';
import { openStoreFolder } from './storeFolder.ts';
import { createStreams } from './streams.ts';
import { createTurner, type Turner } from './turning.ts';

export type Cloud = {
  url: string;
  jalon: Jalon;
  clock: TurnableClock;
  turner: Turner;
  mail: LocalMail;
  sms: LocalSms;
  /** was the store made to hold the example? */
  example: boolean;
  /** how many changes of the table have been followed up: what tells whether something happened */
  changes(): number;
  /** Resolves when everything that follows from what was done has been done. */
  settled(): Promise<void>;
  /** given when it closes: what is under way on its pages ends */
  closed: AbortSignal;
  close(): Promise<void>;
};

export type CloudOptions = {
  /** folder that holds everything; made when missing */
  store: string;
  /** 0 takes any free port */
  port: number;
  /** is a new store to hold the example? */
  example: boolean;
  /** where the clock of a new store begins; without it now */
  clockStart?: Instant;
  /** does the clock run on by itself, or stand until it is turned? */
  running: boolean;
  log: Log;
  /** the pages of the local console, given the cloud they show */
  pages?: (cloud: Omit<Cloud, 'close'>) => Hono;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const tableName = 'jalon';
const slack = {
  botToken: 'xoxb-local',
  signingSecret: 'local-signing-secret',
  client: { clientId: 'local-client', clientSecret: 'local-client-secret' },
};

/**
 * The whole cloud on one machine: the handlers of the catalog, behind the same SDK calls as on AWS, on servers of ours
 * that speak the services' own protocols. Everything binds to loopback and lies in one folder.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const { log } = options;
  const folder = openStoreFolder(options.store, options);
  const closing: (() => unknown)[] = [() => folder.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const clock = createTurnableClock({
      file: folder.file('clock.sqlite'),
      running: options.running,
      ...(options.clockStart !== undefined && { start: options.clockStart }),
    });
    closing.push(() => clock.close());

    // The address comes first, because the environment of every function holds it.
    let answer: Answer = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
    const server = await listen((request) => answer(request), options.port);
    closing.push(() => server.close());
    const { url } = server;

    const dynamodb = await startDynamodb({ file: folder.file('dynamo.sqlite'), onDeath: (sentence) => log(sentence) });
    closing.push(() => dynamodb.stop());

    const environment = {
      AWS_REGION: localRegion,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
      AWS_ENDPOINT_URL_SFN: `${url}/aws/states`,
      AWS_ENDPOINT_URL_SCHEDULER: `${url}/aws/scheduler`,
      AWS_ENDPOINT_URL_SESV2: `${url}/aws/email`,
      TABLE_NAME: tableName,
      JOURNEY_MACHINE_PREFIX: stateMachineArn('jalon-'),
      SLACK_API_URL: `${url}/api/`,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_CLIENT_ID: slack.client.clientId,
      SLACK_CLIENT_SECRET: slack.client.clientSecret,
      MAIL_FROM: association.email,
      PUBLIC_URL: url,
      CLOCK_URL: `${url}/local/clock`,
      SMS_URL: `${url}/local/sms`,
      REPORT_OPEN: 'yes',
    };
    const lambdas = createLambdas({ catalog: functions, root, env: environment, log: onlyFailures(log) });
    const { invoke } = lambdas;

    const stepFunctions = createStepFunctions({
      file: folder.file('states.sqlite'),
      clock,
      invoke,
      onStatusChange: async (detail) => {
        if (!['FAILED', 'TIMED_OUT', 'ABORTED'].includes(detail.status)) return;
        await invoke('executionEnded', { time: new Date(clock.now()).toISOString(), detail });
      },
    });
    closing.push(() => stepFunctions.close());

    const scheduler = createScheduler({ file: folder.file('scheduler.sqlite'), clock, invoke, log });
    closing.push(() => scheduler.close());
    declareSchedules(scheduler, functions);

    const mail = createMail({ folder: folder.file('mail'), clock, log });
    closing.push(() => mail.close());

    const sms = createSms({ file: folder.file('sms.sqlite'), clock });
    closing.push(() => sms.close());

    const gateway = createGateway({ catalog: functions, invoke, clock, log });
    const standIn = createSlackStandIn({
      file: folder.file('slack.sqlite'),
      clock,
      team: association.team,
      teamChannel: association.teamChannel,
      manifest: manifest(`${url}/slack/events`),
      ...slack,
      deliver: async (request) => gateway.fetch(request),
    });
    closing.push(() => standIn.close());

    const streamArn = await createTable(new DynamoDBClient({}), tableName);
    const streams = createStreams({
      client: new DynamoDBStreamsClient({ endpoint: dynamodb.endpoint }),
      streamArn,
      queueFile: folder.file('stream.sqlite'),
      deadLetterFile: folder.file('dead-letters.jsonl'),
      wanted: isStreamed,
      clock,
      invoke: (event) => invoke('tableChanged', event),
      trim: dynamodb.trimStream && ((sequence) => dynamodb.trimStream?.(tableName, sequence)),
      log,
    });
    closing.push(() => streams.stop());

    let settledAt: number | undefined;
    /** Quiet is when a whole round of looking finds nothing new: handlers write, and what they write is handled. */
    const settled = async (): Promise<void> => {
      for (;;) {
        const [handled, version] = [streams.handled(), dynamodb.dataVersion?.()];
        // Most moments of a turned year write nothing; asking the database's file spares asking its stream.
        if (version === undefined || version !== settledAt) await streams.drained();
        await stepFunctions.settled();
        await lambdas.idle();
        if (streams.handled() === handled && dynamodb.dataVersion?.() === version) {
          settledAt = version;
          return;
        }
      }
    };
    const jalon = connectJalon();
    const sparing = sweepsThatFindSomething({ scheduler, messages: jalon.messages, dataVersion: dynamodb.dataVersion });
    const turner = createTurner({ clock, services: [stepFunctions, sparing, standIn], settle: settled, log });
    closing.push(() => turner.stop());

    const closed = new AbortController();
    closing.push(() => closed.abort());

    const example = folder.example;
    const changes = streams.handled;
    const cloud = { url, jalon, clock, turner, mail, sms, example, changes, settled, closed: closed.signal };

    const app = new Hono();
    app.all('/aws/states/*', (context) => stepFunctions.fetch(context.req.raw));
    app.mount('/aws/scheduler', (request) => scheduler.fetch(request));
    app.mount('/aws/email', (request) => mail.fetch(request));
    app.post('/local/sms', (context) => sms.fetch(context.req.raw));
    app.get('/local/clock', (context) => context.json({ now: clock.now() }));
    app.route('/', gateway);
    app.route('/', standIn.api);
    app.route('/', standIn.pages);
    if (options.pages) app.route('/', options.pages(cloud));
    answer = app.fetch;

    await declareMachines(association.programmes);
    streams.start();
    turner.start();
    folder.announce({ url, environment });
    return { ...cloud, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The log of a function's run is of interest when it failed. */
const onlyFailures =
  (log: Log): Log =>
  (message, details = {}) => {
    if ('error' in details) log(message, details);
  };
