import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { shortcutPayload } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';
import { interactOnMessage } from './interactOnMessage.ts';

/** A person chooses a shortcut of the app in the menu of a message. Slack offers none on what one person alone sees. */
export const useShortcut = async (
  slack: Slack,
  person: Person,
  channel: Channel,
  message: Message,
  callbackId: string,
  responseUrl: (id: string) => string,
): Promise<void> => {
  if (!slack.installed.shortcuts.has(callbackId) || message.visibleTo !== null) return;
  const name = `message_action ${callbackId}`;
  await interactOnMessage(slack, { person, channel, message }, responseUrl, name, (on) =>
    shortcutPayload({ ...on, callbackId }),
  );
};
