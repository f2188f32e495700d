import type { Place } from '../responseUrls.ts';
import type { Slack } from '../slack.ts';
import { slackIds } from '../workspace.ts';

/** Tells one person what went wrong, where they did it. */
export const notice = ({ store }: Slack, { user, channel }: Pick<Place, 'user' | 'channel'>, text: string): void => {
  store.messages.add({ channel, user: slackIds.service, text, blocks: [], visibleTo: user });
};
