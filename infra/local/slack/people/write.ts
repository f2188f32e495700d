import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { texts } from '../texts.ts';
import { commandFields } from '../wire/payloads.ts';
import type { Channel, Person, Workspace } from '../workspace.ts';
import { notice } from './notice.ts';
import { respond } from './respond.ts';

/** Text as Slack stores it: the three characters of its markup escaped, `@handle` turned into a mention. */
const escapeText = (text: string, { people }: Workspace) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@([a-z.]+[a-z])/g, (written, handle: string) => {
      const person = people.find((one) => one.handle === handle);
      return person === undefined ? written : `<@${person.id}|${handle}>`;
    });

/**
 * Takes what a person typed in a channel: a message, or with a slash in front a command, which goes to the bot and
 * waits for its answer. `responseUrl` makes a response_url of the id of one.
 */
export const write = async (
  slack: Slack,
  person: Person,
  channel: Channel,
  typed: string,
  responseUrl: (id: string) => string,
): Promise<void> => {
  const text = escapeText(typed.trim().replaceAll('\r\n', '\n'), slack.workspace);
  if (text === '') return;
  const [, command, rest = ''] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
  if (command === undefined) {
    slack.store.messages.add({ channel: channel.id, user: person.id, text, blocks: [] });
    return;
  }

  const place = { user: person.id, channel: channel.id, messageTs: null };
  if (!slack.installed.commands.some(({ name }) => name === command))
    return notice(slack, place, texts.notACommand(command));
  const answer = await slack.bot.command(
    commandFields({
      person,
      channel,
      command,
      text: rest,
      triggerId: slack.triggers.issue(person.id),
      responseUrl: responseUrl(slack.responseUrls.issue(place)),
    }),
  );
  if ('failed' in answer) return notice(slack, place, texts.commandFailed(command, answer.failed));
  if (answer.body === '') return;
  try {
    respond(slack, place, typeof answer.body === 'string' ? { text: answer.body } : answer.body);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    notice(slack, place, texts.answerRefused(error.message));
  }
};
