import type { KnownBlock } from '@slack/types';

/** A post of Slack: the text for notifications and screen readers, and the blocks of Block Kit. */
export type Post = { text: string; blocks: KnownBlock[] };

/** Slack reads `&`, `<` and `>` as markup: what people typed is shown as it is. */
export const escapeMrkdwn = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Text of at most `most` characters; what is cut is marked, and no sign is cut in two. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

export const section = (mrkdwn: string): Extract<KnownBlock, { type: 'section' }> => ({
  type: 'section',
  text: { type: 'mrkdwn', text: shorten(mrkdwn, 3000) },
});

export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shorten(text, 150) },
});

export const context = (mrkdwn: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shorten(mrkdwn, 3000) }],
});

/** A button; `value` is what the action gets back. */
export const button = (text: string, actionId: string, value: string, style?: 'primary' | 'danger') => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text: shorten(text, 75) },
  action_id: actionId,
  value,
  ...(style && { style }),
});
