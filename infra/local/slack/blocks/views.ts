import * as z from 'zod';
import { viewBlocks } from './blocks.ts';
import { plainText } from './objects.ts';

/** Views with Slack's limits: a modal, and the app's home. */

const common = {
  blocks: viewBlocks,
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  external_id: z.string().max(255).default(''),
};

const modal = z
  .strictObject({
    ...common,
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    submit_disabled: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((block) => block.type !== 'input'), {
    error: '`submit` is required when an `input` block is within the blocks array',
    path: ['submit'],
  });

const home = z.strictObject({ ...common, type: z.literal('home') });

export const view = z.discriminatedUnion('type', [modal, home]);
export type View = z.infer<typeof view>;
