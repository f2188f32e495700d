import type { KnownBlock } from '@slack/types';
import { ErrorCode, LogLevel, type WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { association } from '../../shared/association/association.ts';
import { Busy, type TeamChat } from '../../shared/usecases/jalon.ts';
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

const isRateLimited = (error: unknown): error is WebAPIRateLimitedError =>
  error instanceof Error && 'code' in error && error.code === ErrorCode.RateLimitedError;

/** Slack says how long it takes nothing. */
const unlessBusy = async <Result>(answer: Promise<Result>): Promise<Result> => {
  try {
    return await answer;
  } catch (error) {
    throw isRateLimited(error) ? new Busy(error.retryAfter * 1_000, { cause: error }) : error;
  }
};

/** The team's Slack. A reference is `<channel>/<ts>`. */
export const createTeamChat = (): TeamChat => {
  const channelOf = async (client: WebClient, to: string): Promise<string> => {
    if (to === 'team') return association.teamChannel;
    const member = association.team.find(({ name }) => name === to);
    if (!member) throw new Error('a message to somebody who is not of the team');
    const { channel } = await unlessBusy(client.conversations.open({ users: member.slackUserId }));
    if (channel?.id === undefined) throw new Error('Slack opened no conversation');
    return channel.id;
  };

  return {
    post: async (to, { text, blocks }, messageId) => {
      const client = await slackClient();
      const channel = await channelOf(client, to);
      const metadata = { event_type: eventType, event_payload: { id: messageId } };
      const post = { channel, text, blocks: blocks as KnownBlock[], metadata };
      const { ts } = await unlessBusy(client.chat.postMessage(post));
      return `${channel}/${ts}`;
    },

    rewrite: async (reference, { text, blocks }) => {
      const [channel = '', ts = ''] = reference.split('/');
      const client = await slackClient();
      await unlessBusy(client.chat.update({ channel, ts, text, blocks: blocks as KnownBlock[] }));
    },

    find: async (to, messageId) => {
      const client = await slackClient();
      const channel = await channelOf(client, to);
      const latest = { channel, include_all_metadata: true, limit: 200 };
      const { messages = [] } = await unlessBusy(client.conversations.history(latest));
      const found = messages.find(({ metadata }) => {
        const payload: { id?: unknown } = metadata?.event_payload ?? {};
        return metadata?.event_type === eventType && payload.id === messageId;
      });
      return found && `${channel}/${found.ts}`;
    },
  };
};
