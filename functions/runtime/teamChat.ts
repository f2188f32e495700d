import type { KnownBlock } from '@slack/types';
import { LogLevel, WebClient } from '@slack/web-api';
import { association } from '../../shared/association/association.ts';
import type { TeamChat } from '../../shared/usecases/jalon.ts';
import { environment } from './environment.ts';
import { slackSecrets } from './slackSecrets.ts';

/** The client that all calls to Slack go through: it gives up soon, because what is owed is tried again anyway. */
export const slackClient = async (): Promise<WebClient> => {
  const { botToken } = await slackSecrets();
  const { SLACK_API_URL: slackApiUrl } = environment();
  return new WebClient(botToken, {
    timeout: 2_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // A failure is thrown, and logged where it is caught: without what was sent.
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  });
};

const eventType = 'jalon_message';

/** The team's Slack. A reference is `<channel>/<ts>`. */
export const createTeamChat = (): TeamChat => {
  const channelOf = async (client: WebClient, to: string): Promise<string> => {
    if (to === 'team') return association.teamChannel;
    const member = association.team.find(({ name }) => name === to);
    if (!member) throw new Error('a message to somebody who is not of the team');
    const { channel } = await client.conversations.open({ users: member.slackUserId });
    if (channel?.id === undefined) throw new Error('Slack opened no conversation');
    return channel.id;
  };

  return {
    post: async (to, { text, blocks }, messageId) => {
      const client = await slackClient();
      const channel = await channelOf(client, to);
      const { ts } = await client.chat.postMessage({
        channel,
        text,
        blocks: blocks as KnownBlock[],
        metadata: { event_type: eventType, event_payload: { id: messageId } },
      });
      return `${channel}/${ts}`;
    },

    rewrite: async (reference, { text, blocks }) => {
      const [channel = '', ts = ''] = reference.split('/');
      await (await slackClient()).chat.update({ channel, ts, text, blocks: blocks as KnownBlock[] });
    },

    find: async (to, messageId) => {
      const client = await slackClient();
      const channel = await channelOf(client, to);
      const { messages = [] } = await client.conversations.history({ channel, include_all_metadata: true, limit: 200 });
      const found = messages.find(({ metadata }) => {
        const payload: { id?: unknown } = metadata?.event_payload ?? {};
        return metadata?.event_type === eventType && payload.id === messageId;
      });
      return found && `${channel}/${found.ts}`;
    },
  };
};
