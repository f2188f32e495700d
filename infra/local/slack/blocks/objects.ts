import { randomBytes } from 'node:crypto';
import * as z from 'zod';

/**
 * The composition objects of Block Kit with Slack's limits. Parsing also completes: an id that the app left out is
 * given here, as Slack does. Objects are strict because Slack refuses an unknown property.
 */

/** An id as Slack makes one up for a block or an element without. */
export const id = z
  .string()
  .min(1)
  .max(255)
  .default(() => randomBytes(4).toString('base64url'));

export const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });

export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);
export type Text = z.infer<ReturnType<typeof anyText>>;

/** An option of a select or an overflow menu. */
export const option = z.strictObject({
  text: plainText(75),
  value: z.string().max(150),
  description: plainText(75).optional(),
  url: z.string().max(3000).optional(),
});

/** An option of radio buttons or checkboxes: its text may be marked up. */
export const choice = z.strictObject({
  text: anyText(75),
  value: z.string().max(150),
  description: anyText(75).optional(),
});
export type Option = z.infer<typeof choice> & { url?: string | undefined };

export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
export type Confirm = z.infer<typeof confirm>;
