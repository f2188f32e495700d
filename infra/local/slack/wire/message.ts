import type { Message } from '../store/messages.ts';
import { slackIds } from '../workspace.ts';

/** A message as the Web API and the payloads of interactions write it. */
export const wireMessage = (message: Message, options: { metadata?: boolean | undefined } = {}) => ({
  type: 'message',
  ts: message.ts,
  user: message.user,
  text: message.text,
  team: slackIds.team,
  ...(message.user === slackIds.botUser && { bot_id: slackIds.bot, app_id: slackIds.app }),
  ...(message.blocks.length > 0 && { blocks: message.blocks }),
  ...(message.threadTs !== null && { thread_ts: message.threadTs }),
  ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
  ...(options.metadata && message.metadata !== null && { metadata: message.metadata }),
});
