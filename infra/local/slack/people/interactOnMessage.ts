import type { Slack } from '../slack.ts';
import type { Message } from '../store/messages.ts';
import { toTs } from '../store/ts.ts';
import { texts } from '../texts.ts';
import type { Channel, Person } from '../workspace.ts';
import { notice } from './notice.ts';

type At = { person: Person; channel: Channel; message: Message };

/** What goes with whatever a person does on a message. */
type OnMessage = At & { triggerId: string; responseUrl: string; actionTs: string };

/** Tells the bot what a person does on a message; where the bot does not take it, the person reads so there. */
export const interactOnMessage = async (
  slack: Slack,
  at: At,
  responseUrl: (id: string) => string,
  name: string,
  payloadOf: (on: OnMessage) => Record<string, unknown>,
): Promise<void> => {
  const place = { user: at.person.id, channel: at.channel.id, messageTs: at.message.ts };
  const payload = payloadOf({
    ...at,
    triggerId: slack.triggers.issue(at.person.id),
    responseUrl: responseUrl(slack.responseUrls.issue(place)),
    actionTs: toTs(slack.realClock.now() * 1000),
  });
  const answer = await slack.bot.interaction(name, payload);
  if ('failed' in answer) notice(slack, place, texts.actionFailed(answer.failed));
};
