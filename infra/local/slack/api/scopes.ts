import type { Channel, Workspace } from '../workspace.ts';
import type { Arguments } from './arguments.ts';

const family = { private: 'groups', public: 'channels', direct: 'im' } as const satisfies Record<
  Channel['kind'],
  string
>;

/** The scope that Slack asks of a token for a call; in a conversation it depends on what kind of conversation it is. */
export const neededScope = (method: string, { channel }: Arguments, workspace: Workspace): string | undefined => {
  const kind = family[workspace.channel(String(channel))?.kind ?? 'public'];
  switch (method) {
    case 'conversations.info':
    case 'conversations.members':
      return `${kind}:read`;
    case 'conversations.history':
    case 'conversations.replies':
      return `${kind}:history`;
    case 'conversations.open':
      return 'im:write';
    case 'users.info':
    case 'users.list':
      return 'users:read';
    case 'users.lookupByEmail':
      return 'users:read.email';
    default:
      return method.startsWith('chat.') ? 'chat:write' : undefined;
  }
};
