import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import type { Channel } from '../workspace.ts';

/** The channel of a call: its id, or a person's id for the direct channel with the bot. */
export const channelOf = ({ workspace }: Slack, id: string): Channel => {
  const channel = workspace.channel(id) ?? workspace.directChannel(id);
  if (channel === undefined) throw new SlackError('channel_not_found');
  return channel;
};
