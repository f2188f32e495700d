import type { BlockAction, BlockElementAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { notice, noticeModal } from '../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { logFailure } from '../../runtime/log.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { publishHome } from '../publishHome.ts';
import type { Told } from './action.ts';
import { actions } from './actions.ts';

/** All buttons and menus. One that nobody knows any more is of an old message. */
export const registerActions = (bot: Bot, enter: Door, slack: WebClient): void => {
  bot.action<BlockAction>(/.*/, async ({ action, body, ack, context }) => {
    const { user, trigger_id: triggerId, view } = body;
    const onHome = view?.type === 'home';
    const press = {
      value: givenIn(action),
      triggerId,
      commandId: ['slack/action', user.id, action.action_id, action.action_ts, givenIn(action)].join('/'),
      view: onHome ? undefined : view,
    };
    const listener = actions.get(action.action_id);
    const outcome = await enter({ userId: user.id, now: context.now }, async (act) => {
      const told = listener ? await listener(press, act) : botTexts.stale;
      if (onHome) await publishHome(act);
      return told;
    });
    const told = 'sentence' in outcome ? outcome.sentence : outcome.answer;
    if (told !== undefined) await tell(slack, body, told).catch(logFailure('telling somebody in Slack'));
    await ack();
  });
};

const givenIn = (action: BlockElementAction): string => {
  if ('value' in action) return action.value ?? '';
  return 'selected_option' in action ? (action.selected_option?.value ?? '') : '';
};

/** Says something where the person is: in a modal, or in the channel for them alone. */
const tell = async (
  slack: WebClient,
  { view, channel, user, trigger_id }: BlockAction,
  told: string | Told,
): Promise<void> => {
  const { sentence, change } = typeof told === 'string' ? { sentence: told, change: undefined } : told;
  if (view?.type === 'modal') await slack.views.push({ trigger_id, view: noticeModal(sentence, change) });
  else if (view) await slack.views.open({ trigger_id, view: noticeModal(sentence, change) });
  else if (channel) await slack.chat.postEphemeral({ channel: channel.id, user: user.id, ...notice(sentence, change) });
};
