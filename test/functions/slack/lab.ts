import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { connectJalon } from '../../../functions/runtime/jalon.ts';
import { handler } from '../../../functions/slack/bot.ts';
import type { HttpHandler } from '../../../functions/slack/harden.ts';
import { bundleFunctions } from '../../../infra/bundle.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { association } from '../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { startFakeSlack } from './fakeSlack.ts';
import { createGestures } from './gestures.ts';
import { signingSecret } from './requests.ts';

export const rosselle = 'U0ROSSELLE';
export const lestienne = 'U0LESTIENNE';

/** Monday 14 March 2016, 10:00 in Paris. */
const monday = Date.parse('2016-03-14T09:00:00Z');
const day = 86_400_000;

const region = 'eu-west-3';

/** Which bot the labs run: that of the sources, or the bundle that is deployed. */
export const bot = { from: 'sources' as 'sources' | 'bundle' };

export const loadBundle = async (folder: string): Promise<HttpHandler> =>
  (await import(pathToFileURL(join(folder, 'slackBot', 'index.mjs')).href)).handler;

/** A bundle of its own for each lab: what a module keeps for its life is not shared. */
const bundledBot = async (folder: string): Promise<HttpHandler> => {
  await bundleFunctions(folder, ['slackBot']);
  return loadBundle(folder);
};

/** The real handler on a real table, with people in a Slack that is only pretended. */
export const startLab = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const dynamodb = await startDynamodb({ file: join(folder, 'table.sqlite'), onDeath: console.error });
  const slack = await startFakeSlack();
  slack.state.members = association.team.map(({ slackUserId }) => slackUserId);
  Object.assign(process.env, {
    PUBLIC_URL: 'https://jalon.example',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'jalon',
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: 'xoxb-a-token',
    SLACK_SIGNING_SECRET: signingSecret,
  });
  await createTable(new DynamoDBClient({}), 'jalon');
  const jalon = connectJalon();
  const answer = bot.from === 'bundle' ? await bundledBot(folder) : handler;
  const time = { now: monday };
  let before = 0;

  /** A request comes in, of one person or of several (`Lina et Sami`); the journey's id is the command's. */
  const receive = async (id: string, firstNames: string, lastName: string, programme: 'ess' | 'citeslab' = 'ess') => {
    const people = firstNames.split(' et ').map((firstName) => ({
      person: { firstName, lastName, email: 'personne@example.org' },
      sheet: { date: '2016-01-04', programme, prescribers: [] },
    }));
    await receiveIntake(
      jalon,
      { project: { programme, title: `Projet ${id}`, otherDomains: [] }, people },
      { commandId: id, at: time.now - 70 * day, by: { kind: 'holder' }, from: 'web' },
    );
    return id;
  };

  /** Something was done before, by hand. */
  const did = async (journeyId: string, command: JourneyCommand) => {
    before += 1;
    const context = { commandId: `before/${journeyId}/${before}`, journeyId, at: time.now };
    const executed = await execute(jalon, command, { ...context, by: { kind: 'operator' }, from: 'console' });
    if ('refusal' in executed) throw new Error(executed.refusal.sentence);
  };

  return {
    folder,
    jalon,
    slack,
    time,
    ...createGestures(answer, slack, time),
    receive,
    did,

    /** A journey of M. Rosselle, in maturation since 26 January. */
    inMaturation: async (id: string, lastName: string): Promise<string> => {
      await receive(id, 'Hawa', lastName);
      await did(id, { type: 'TakeInCharge', advisor: 'M. Rosselle' });
      for (const [type, day] of [
        ['welcome', '2016-01-12'],
        ['maturation', '2016-01-26'],
      ] as const)
        await did(id, {
          type: 'RecordAppointment',
          appointment: { type, at: `${day}T10:00`, status: 'held', personIds: [`${id}-1`], advisor: 'M. Rosselle' },
        });
      return id;
    },

    journey: async (id: string) => {
      const journey = await jalon.journeys.load(id);
      if (!journey) throw new Error(`no journey ${id}`);
      return journey;
    },

    stop: async () => {
      slack.stop();
      await dynamodb.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

export type Lab = Awaited<ReturnType<typeof startLab>>;
