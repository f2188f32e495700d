import type { BlockAction, BlockElementAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { escapeMrkdwn } from '../../../shared/messages/blocks.ts';
import { noticeModal } from '../../../shared/messages/slack/modal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { logFailure } from '../../runtime/log.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { actions } from './actions.ts';

/** All buttons and menus. One that nobody knows any more is of an old message. */
export const registerActions = (bot: Bot, enter: Door, slack: WebClient): void => {
  bot.action<BlockAction>(/.*/, async ({ action, body, ack, context }) => {
    const { user, trigger_id: triggerId, view } = body;
    const press = {
      value: givenIn(action),
      triggerId,
      commandId: ['slack/action', user.id, action.action_id, action.action_ts, givenIn(action)].join('/'),
      view,
    };
    const listener = actions.get(action.action_id);
    const outcome = await enter({ userId: user.id, now: context.now }, async (act) =>
      listener ? listener(press, act) : botTexts.stale,
    );
    const sentence = 'sentence' in outcome ? outcome.sentence : outcome.answer;
    if (sentence !== undefined) await tell(slack, body, sentence).catch(logFailure('telling somebody in Slack'));
    await ack();
  });
};

const givenIn = (action: BlockElementAction): string => {
  if ('value' in action) return action.value ?? '';
  return 'selected_option' in action ? (action.selected_option?.value ?? '') : '';
};

/** Says a sentence where the person is: on top of the modal, or in the channel for them alone. */
const tell = async (
  slack: WebClient,
  { view, channel, user, trigger_id }: BlockAction,
  text: string,
): Promise<void> => {
  if (view) await slack.views.push({ trigger_id, view: noticeModal(text) });
  else if (channel) await slack.chat.postEphemeral({ channel: channel.id, user: user.id, text: escapeMrkdwn(text) });
};
