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
import { fillIn, startFakeSlack } from './fakeSlack.ts';
import { asForm, common, type Sent, signingSecret, slackEvent, submission, wire } from './requests.ts';

export const rosselle = 'U0ROSSELLE';
export const lestienne = 'U0LESTIENNE';
export const { teamChannel } = association;

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
  let presses = 0;
  let before = 0;

  const send = async (sent: Sent) => {
    const { statusCode, body = '' } = await answer(slackEvent(sent, time.now));
    return { status: statusCode, body };
  };
  const interact = async (payload: object) => {
    const { status, body } = await send({ body: asForm(payload) });
    if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
    return body === '' ? undefined : JSON.parse(body);
  };

  /** Slack tells what happened; the status it is answered with. */
  const hear = async (event: Record<string, unknown>, eventId = `Ev${Math.random()}`) => {
    const body = { type: 'event_callback', team_id: 'T0', api_app_id: 'A0', event_id: eventId, event_time: 1, event };
    return (await send({ body: JSON.stringify(body), contentType: 'application/json', base64: false })).status;
  };

  const pressPayload = (user: string, action: Record<string, unknown>, at: object) => {
    presses += 1;
    const actions = [{ type: 'button', block_id: 'block', action_ts: `1.${presses}`, ...action }];
    return { ...common('block_actions', user), actions, ...at };
  };

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
    send,
    interact,

    /** Somebody types a command; the answer they alone see. */
    type: async (user: string, line: string) => {
      const [command = '', ...words] = line.split(' ');
      const text = words
        .join(' ')
        .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
      const fields = { command, text, user_id: user, user_name: user, team_id: 'T0', channel_id: teamChannel };
      const { status, body } = await send({
        body: new URLSearchParams({
          ...fields,
          trigger_id: 'a-trigger',
          response_url: 'http://127.0.0.1:9/',
        }).toString(),
      });
      if (status !== 200) throw new Error(`the bot answered ${status}`);
      return body === '' ? undefined : JSON.parse(body);
    },

    hear,

    /** The payload of a press in a message of the team's channel: sent twice it is the same press. */
    pressed: (user: string, actionId: string, value: string) =>
      pressPayload(
        user,
        { action_id: actionId, value },
        {
          container: { type: 'message', message_ts: '1457949600.000100', channel_id: teamChannel },
          channel: { id: teamChannel, name: 'privategroup' },
          response_url: 'http://127.0.0.1:9/',
        },
      ),

    /** Somebody opens the home tab of the app; what is in it, as text. */
    openHome: async (user: string): Promise<string> => {
      const status = await hear({ type: 'app_home_opened', user, channel: 'D0', tab: 'home' });
      if (status !== 200) throw new Error(`the bot answered ${status}`);
      return JSON.stringify(slack.homes.get(user));
    },

    /** Somebody uses a button of their home tab. */
    pressAtHome: async (user: string, actionId: string, value: string) => {
      const view = {
        id: `home-${user}`,
        type: 'home',
        callback_id: '',
        private_metadata: '',
        ...slack.homes.get(user),
      };
      await interact(pressPayload(user, { action_id: actionId, value }, { container: { type: 'view' }, view }));
    },

    /** Somebody chooses in the menu of a follow-up, in a message; the payload. */
    chosen: (user: string, value: string) => {
      const action = { type: 'overflow', action_id: 'followUp.act', selected_option: { text: {}, value } };
      return pressPayload(user, action, {
        container: { type: 'message', message_ts: '1457949600.000100', channel_id: 'D0' },
        channel: { id: 'D0', name: 'directmessage' },
        response_url: 'http://127.0.0.1:9/',
      });
    },

    /** Somebody presses a button of the modal in front. */
    pressInModal: async (user: string, actionId: string, value: string) => {
      const view = wire(slack.front());
      await interact(pressPayload(user, { action_id: actionId, value }, { container: { type: 'view' }, view }));
    },

    /** Somebody chooses what a search offered in the modal in front. */
    choose: async (user: string, blockId: string, option: { text: object; value: string }) => {
      fillIn(slack.front(), { [blockId]: option.value });
      const action = { type: 'external_select', action_id: blockId, selected_option: option };
      await interact(pressPayload(user, action, { container: { type: 'view' }, view: wire(slack.front()) }));
    },

    /** Somebody chooses « Créer un rendez-vous » in the menu of a message. */
    fromMessage: (user: string, text: string) =>
      interact({
        ...common('message_action', user),
        callback_id: 'appointmentFromMessage',
        action_ts: '1',
        message_ts: '1457949600.000100',
        message: { type: 'message', user, ts: '1457949600.000100', text },
        channel: { id: teamChannel, name: 'privategroup' },
        response_url: 'http://127.0.0.1:9/',
      }),

    /** Somebody types in a search; what is offered. */
    search: async (user: string, actionId: string, value: string) => {
      const view = wire(slack.front());
      const answer = await interact({
        ...common('block_suggestion', user),
        action_id: actionId,
        block_id: actionId,
        value,
        container: { type: 'view', view_id: view.id },
        view,
      });
      return answer.options;
    },

    /** Somebody fills in the modal in front and sends it; what Slack is told to do with it. */
    submit: async (user: string, answers: Record<string, string | string[]> = {}, open = slack.front()) => {
      fillIn(open, answers);
      const answer = await interact(submission(user, open));
      if (answer?.response_action === 'update') slack.update(open, answer.view);
      if (answer === undefined) slack.stack.splice(slack.stack.indexOf(open));
      return answer;
    },

    /** What was said to somebody alone in the channel. */
    whispers: () => slack.calls.filter(({ method }) => method === 'chat.postEphemeral').map(({ args }) => args),

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
