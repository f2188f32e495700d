import type { Element } from '../blocks/elements.ts';
import type { ElementValue, Values } from '../blocks/values.ts';
import type { Message } from '../store/messages.ts';
import type { OpenView } from '../store/openViews.ts';
import { type Channel, type Person, slackIds } from '../workspace.ts';
import { wireMessage } from './message.ts';
import { wireView } from './view.ts';

/** The payloads of interactions as Slack sends them. */

const team = { id: slackIds.team, domain: 'jalon' };

const common = (type: string, { id, handle }: Person) => ({
  type,
  user: { id, username: handle, name: handle, team_id: slackIds.team },
  team,
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: slackIds.app,
  token: '',
});

const channelName = ({ kind, name }: Channel) =>
  kind === 'direct' ? 'directmessage' : kind === 'private' ? 'privategroup' : name;

/** The fields of a slash command. */
export const commandFields = (options: {
  person: Person;
  channel: Channel;
  command: string;
  text: string;
  triggerId: string;
  responseUrl: string;
}): Record<string, string> => ({
  token: '',
  team_id: team.id,
  team_domain: team.domain,
  channel_id: options.channel.id,
  channel_name: channelName(options.channel),
  user_id: options.person.id,
  user_name: options.person.handle,
  command: options.command,
  text: options.text,
  api_app_id: slackIds.app,
  is_enterprise_install: 'false',
  response_url: options.responseUrl,
  trigger_id: options.triggerId,
});

/** What of an element goes into `actions[0]`, beside its value. */
const used = (element: Element, option: string | undefined) => {
  if (element.type === 'button')
    return { text: element.text, ...(element.value !== undefined && { value: element.value }) };
  if (element.type === 'overflow')
    return { selected_option: element.options.find(({ value }) => value === option) ?? null };
  return {};
};

/** What a person used: an element, with its value now; for an overflow menu the chosen option's value. */
export type Use = { element: Element; blockId: string; value: ElementValue | undefined; option: string | undefined };

const actionsPayload = (person: Person, triggerId: string, { element, blockId, value, option }: Use, ts: string) => ({
  ...common('block_actions', person),
  trigger_id: triggerId,
  actions: [
    {
      type: element.type,
      action_id: element.action_id,
      block_id: blockId,
      ...value,
      ...used(element, option),
      action_ts: ts,
    },
  ],
});

export const messageActionsPayload = (options: {
  person: Person;
  channel: Channel;
  message: Message;
  values: Values;
  use: Use;
  triggerId: string;
  responseUrl: string;
  actionTs: string;
}) => ({
  ...actionsPayload(options.person, options.triggerId, options.use, options.actionTs),
  container: {
    type: 'message',
    message_ts: options.message.ts,
    channel_id: options.channel.id,
    is_ephemeral: options.message.visibleTo !== null,
  },
  channel: { id: options.channel.id, name: channelName(options.channel) },
  // Slack leaves the content of an ephemeral message out.
  ...(options.message.visibleTo === null && { message: wireMessage(options.message, { metadata: true }) }),
  state: { values: options.values },
  response_url: options.responseUrl,
});

export const viewActionsPayload = (options: {
  person: Person;
  open: OpenView;
  use: Use;
  triggerId: string;
  actionTs: string;
}) => ({
  ...actionsPayload(options.person, options.triggerId, options.use, options.actionTs),
  container: { type: 'view', view_id: options.open.id },
  view: wireView(options.open),
});

/** Somebody chose a shortcut in the menu of a message. */
export const shortcutPayload = (options: {
  person: Person;
  channel: Channel;
  message: Message;
  callbackId: string;
  triggerId: string;
  responseUrl: string;
  actionTs: string;
}) => ({
  ...common('message_action', options.person),
  callback_id: options.callbackId,
  trigger_id: options.triggerId,
  message_ts: options.message.ts,
  channel: { id: options.channel.id, name: channelName(options.channel) },
  message: wireMessage(options.message, { metadata: true }),
  response_url: options.responseUrl,
  action_ts: options.actionTs,
});

export const submissionPayload = (person: Person, open: OpenView, triggerId: string) => ({
  ...common('view_submission', person),
  trigger_id: triggerId,
  view: wireView(open),
  response_urls: [],
});

export const closedPayload = (person: Person, open: OpenView) => ({
  ...common('view_closed', person),
  view: wireView(open),
  is_cleared: false,
});

export const suggestionPayload = (
  person: Person,
  open: OpenView,
  blockId: string,
  actionId: string,
  value: string,
) => ({
  ...common('block_suggestion', person),
  container: { type: 'view', view_id: open.id },
  view: wireView(open),
  block_id: blockId,
  action_id: actionId,
  value,
});
