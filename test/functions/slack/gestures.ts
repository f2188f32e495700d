import type { HttpHandler } from '../../../functions/slack/harden.ts';
import { association } from '../../../shared/association/association.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type FakeSlack, fillIn } from './fakeSlack.ts';
import { asForm, common, type Sent, slackEvent, submission, wire } from './requests.ts';

export const { teamChannel } = association;

/** What people do in Slack, each as the requests with which Slack tells the bot of it. */
export const createGestures = (answer: HttpHandler, slack: FakeSlack, time: { now: Instant }) => {
  let presses = 0;

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

  return {
    send,
    interact,
    hear,

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
  };
};
