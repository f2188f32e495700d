import * as z from 'zod';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { endOfTime, toMicroseconds, toTs } from '../store/ts.ts';
import { wireMessage } from '../wire/message.ts';
import { type Channel, slackIds } from '../workspace.ts';
import { count, flag, page, take } from './arguments.ts';
import type { Methods } from './method.ts';
import { channelOf } from './places.ts';

const apiChannel = ({ id, name, kind, members }: Channel) => ({
  id,
  ...(kind === 'direct' ? { user: members[0] } : { name }),
  is_channel: kind !== 'direct',
  is_im: kind === 'direct',
  is_private: kind !== 'public',
  is_archived: false,
  is_member: members.includes(slackIds.botUser),
  context_team_id: slackIds.team,
});

const inChannel = z.object({ channel: z.string() });
const paged = { limit: count, cursor: z.string().optional() };

const historyArguments = inChannel.extend({
  ...paged,
  oldest: z.string().default('0'),
  latest: z.string().default(endOfTime),
  inclusive: flag,
  include_all_metadata: flag,
});

const repliesArguments = inChannel.extend({ ts: z.string(), include_all_metadata: flag });

const microseconds = (name: string, ts: string) => {
  const value = toMicroseconds(ts);
  if (!Number.isInteger(value) || value < 0) throw new SlackError(`invalid_ts_${name}`);
  return value;
};

/** conversations.*: where people talk, and what was said. */
export const conversationMethods = (slack: Slack): Methods => {
  const { workspace, store } = slack;

  return {
    'conversations.info': (args) => ({ channel: apiChannel(channelOf(slack, take(inChannel, args).channel)) }),

    'conversations.members': (args) => {
      const { channel, limit = 100, cursor } = take(inChannel.extend(paged), args);
      const { items, response_metadata } = page(channelOf(slack, channel).members, limit, cursor);
      return { members: items, response_metadata };
    },

    /** Opens the direct channel with one person; conversations of several are not done here. */
    'conversations.open': (args) => {
      const { users, return_im } = take(z.object({ users: z.string(), return_im: flag }), args);
      if (users.includes(',')) throw new SlackError('too_many_users', ['the stand-in opens direct channels only']);
      const channel = workspace.directChannel(users);
      if (channel === undefined) throw new SlackError('user_not_found');
      return { channel: return_im ? apiChannel(channel) : { id: channel.id } };
    },

    /** What everybody sees outside threads, newest first; the cursor is the ts to go on below. */
    'conversations.history': (args) => {
      const { channel, limit = 100, cursor, inclusive, ...wanted } = take(historyArguments, args);
      const after = microseconds('oldest', wanted.oldest) - (inclusive ? 1 : 0);
      const before = microseconds('latest', wanted.latest) + (inclusive ? 1 : 0);
      const found = store.messages.history(
        channelOf(slack, channel).id,
        toTs(Math.max(after, 0)),
        cursor || toTs(before),
        limit + 1,
      );
      const messages = found.slice(0, limit);
      const more = found.length > limit;
      return {
        messages: messages.map((message) => wireMessage(message, { metadata: wanted.include_all_metadata })),
        has_more: more,
        response_metadata: { next_cursor: (more && messages.at(-1)?.ts) || '' },
      };
    },

    'conversations.replies': (args) => {
      const { channel, ts, include_all_metadata: metadata } = take(repliesArguments, args);
      const { id } = channelOf(slack, channel);
      const parent = store.messages.find(id, ts);
      if (parent === undefined) throw new SlackError('thread_not_found');
      return {
        messages: [parent, ...store.messages.replies(id, ts)].map((one) => wireMessage(one, { metadata })),
        has_more: false,
      };
    },
  };
};
