import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { toTs } from '../store/ts.ts';
import { texts } from '../texts.ts';
import { shortcutPayload } from '../wire/payloads.ts';
import type { Channel, Person } from '../workspace.ts';
import { notice } from './notice.ts';

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
  const place = { user: person.id, channel: channel.id, messageTs: message.ts };
  const answer = await slack.bot.interaction(
    `message_action ${callbackId}`,
    shortcutPayload({
      person,
      channel,
      message,
      callbackId,
      triggerId: slack.triggers.issue(person.id),
      responseUrl: responseUrl(slack.responseUrls.issue(place)),
      actionTs: toTs(slack.realClock.now() * 1000),
    }),
  );
  if ('failed' in answer) notice(slack, place, texts.actionFailed(answer.failed));
};
