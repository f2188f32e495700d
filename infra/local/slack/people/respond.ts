import * as z from 'zod';
import { readBlocks } from '../blocks/read.ts';
import type { Place } from '../responseUrls.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { slackIds } from '../workspace.ts';

const response = z.object({
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/**
 * Writes what the bot answers to a command or sends to a response_url: a new message for the person alone or for the
 * channel, or another content for the message that was used, ephemeral ones included.
 */
export const respond = ({ store: { messages } }: Slack, place: Place, sent: unknown): void => {
  const parsed = response.safeParse(sent);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const { text, response_type, replace_original, delete_original, thread_ts } = parsed.data;
  const original = place.messageTs === null ? undefined : messages.find(place.channel, place.messageTs);

  if (delete_original) {
    if (original !== undefined) messages.remove(original.ts);
    return;
  }
  const blocks = readBlocks(parsed.data.blocks) ?? [];
  if (text === '' && blocks.length === 0) throw new SlackError('no_text');
  if (replace_original && original !== undefined) {
    messages.save({ ...original, text, blocks });
    return;
  }
  messages.add({
    channel: place.channel,
    user: slackIds.botUser,
    text,
    blocks,
    visibleTo: response_type === 'ephemeral' ? place.user : null,
    threadTs: thread_ts ?? null,
  });
};
