import { type Form, readValues } from '../blocks/values.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { toTs } from '../store/ts.ts';
import { texts } from '../texts.ts';
import { messageActionsPayload, type Use } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';
import { findUse, type UseGesture } from './gestures.ts';
import { notice } from './notice.ts';

/** A person uses a button, a select or a menu of a message. The bot's answer is only its receipt. */
export const useMessage = async (
  slack: Slack,
  person: Person,
  channel: Channel,
  message: Message,
  gesture: UseGesture,
  form: Form,
  responseUrl: (id: string) => string,
): Promise<Use | undefined> => {
  const values = readValues(message.blocks, form);
  const use = findUse(message.blocks, values, gesture);
  if (use === undefined) return undefined;
  const place = { user: person.id, channel: channel.id, messageTs: message.ts };
  const answer = await slack.bot.interaction(
    `block_actions ${gesture.actionId}`,
    messageActionsPayload({
      person,
      channel,
      message,
      values,
      use,
      triggerId: slack.triggers.issue(person.id),
      responseUrl: responseUrl(slack.responseUrls.issue(place)),
      actionTs: toTs(slack.realClock.now() * 1000),
    }),
  );
  if ('failed' in answer) notice(slack, place, texts.actionFailed(answer.failed));
  return use;
};
