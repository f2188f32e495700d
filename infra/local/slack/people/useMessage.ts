import { type Form, readValues } from '../blocks/values.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { messageActionsPayload, type Use } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';
import { findUse, type UseGesture } from './gestures.ts';
import { interactOnMessage } from './interactOnMessage.ts';

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
  const name = `block_actions ${gesture.actionId}`;
  await interactOnMessage(slack, { person, channel, message }, responseUrl, name, (on) =>
    messageActionsPayload({ ...on, values, use }),
  );
  return use;
};
