import * as z from 'zod';
import { readBlocks } from '../blocks/read.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import type { Message } from '../store/messages.ts';
import { wireMessage } from '../wire/message.ts';
import { slackIds } from '../workspace.ts';
import { nested, take } from './arguments.ts';
import type { Methods } from './method.ts';
import { channelOf } from './places.ts';
import { createRateLimit } from './rateLimit.ts';

const longestText = 40_000;

const content = z.object({
  channel: z.string(),
  text: z.string().optional(),
  blocks: nested.optional(),
  metadata: nested.optional(),
});
const post = content.extend({ thread_ts: z.string().optional() });
const target = z.object({ channel: z.string(), ts: z.string() });

const metadataShape = z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) });

const readText = (text = '') => {
  if (text.length > longestText) throw new SlackError('msg_too_long');
  return text;
};

const readMetadata = (metadata: unknown): Message['metadata'] => {
  if (metadata === undefined) return null;
  const parsed = metadataShape.safeParse(metadata);
  if (!parsed.success) throw new SlackError('invalid_metadata_format');
  return parsed.data;
};

/** chat.*: what the bot says. */
export const chatMethods = (slack: Slack): Methods => {
  const { store, switches } = slack;
  const limitRate = createRateLimit(slack);

  const own = (channel: string, ts: string, refusal: string): Message => {
    const message = store.messages.find(channelOf(slack, channel).id, ts);
    if (message === undefined || message.visibleTo !== null) throw new SlackError('message_not_found');
    if (message.user !== slackIds.botUser) throw new SlackError(refusal);
    return message;
  };

  return {
    'chat.postMessage': (args) => {
      const sent = take(post, args);
      const { id: channel } = channelOf(slack, sent.channel);
      const [text, blocks] = [readText(sent.text), readBlocks(sent.blocks) ?? []];
      if (text === '' && blocks.length === 0) throw new SlackError('no_text');
      const metadata = readMetadata(sent.metadata);
      if (switches.rateLimited) limitRate(channel);
      const threadTs = sent.thread_ts ?? null;
      const message = store.messages.add({ channel, user: slackIds.botUser, text, blocks, threadTs, metadata });
      return { channel, ts: message.ts, message: wireMessage(message, { metadata: true }) };
    },

    'chat.postEphemeral': (args) => {
      const sent = take(post.extend({ user: z.string() }), args);
      const channel = channelOf(slack, sent.channel);
      if (!channel.members.includes(sent.user)) throw new SlackError('user_not_in_channel');
      const [text, blocks] = [readText(sent.text), readBlocks(sent.blocks) ?? []];
      if (text === '' && blocks.length === 0) throw new SlackError('no_text');
      const { ts } = store.messages.add({
        channel: channel.id,
        user: slackIds.botUser,
        text,
        blocks,
        threadTs: sent.thread_ts ?? null,
        visibleTo: sent.user,
      });
      return { message_ts: ts };
    },

    /** A text without blocks takes the blocks away, and only then does the message read as edited. */
    'chat.update': (args) => {
      const sent = take(content.extend({ ts: z.string() }), args);
      const before = own(sent.channel, sent.ts, 'cant_update_message');
      const blocks = readBlocks(sent.blocks);
      if (sent.text === undefined && blocks === undefined) throw new SlackError('no_text');
      const message = store.messages.save({
        ...before,
        text: readText(sent.text ?? before.text),
        blocks: blocks ?? [],
        metadata: sent.metadata === undefined ? before.metadata : readMetadata(sent.metadata),
        edited: blocks === undefined,
      });
      return { channel: message.channel, ts: message.ts, text: message.text, message: wireMessage(message) };
    },

    'chat.delete': (args) => {
      const sent = take(target, args);
      const message = own(sent.channel, sent.ts, 'cant_delete_message');
      store.messages.remove(message.ts);
      return { channel: message.channel, ts: message.ts };
    },
  };
};
