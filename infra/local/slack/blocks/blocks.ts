import * as z from 'zod';
import { type Element, gestureElement, inputElement, isExternal } from './elements.ts';
import { anyText, id, plainText } from './objects.ts';

/** The blocks of Block Kit that the stand-in draws, with Slack's limits. */

const header = z.strictObject({ type: z.literal('header'), block_id: id, text: plainText(150) });

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: gestureElement.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    error: 'requires either text or fields',
    path: ['text'],
  });

const context = z.strictObject({
  type: z.literal('context'),
  block_id: id,
  elements: z.array(anyText(2000)).min(1).max(10),
});

const divider = z.strictObject({ type: z.literal('divider'), block_id: id });

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: id,
  elements: z.array(gestureElement).min(1).max(25),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const block = z.discriminatedUnion('type', [header, section, context, divider, actions, input]);

export type Block = z.infer<typeof block>;
export type InputBlock = z.infer<typeof input>;

/** The elements of a block that a person can use, in reading order. */
export const elementsOf = (block: Block): readonly Element[] => {
  switch (block.type) {
    case 'section':
      return block.accessory === undefined ? [] : [block.accessory];
    case 'actions':
      return block.elements;
    case 'input':
      return [block.element];
    case 'header':
    case 'context':
    case 'divider':
      return [];
  }
};

const repeated = (ids: readonly string[]) => ids.findIndex((one, index) => ids.indexOf(one) < index);

const blocks = (most: number) =>
  z
    .array(block)
    .max(most)
    .superRefine((list, context) => {
      const again = repeated(list.map((one) => one.block_id));
      if (again >= 0) context.addIssue({ code: 'custom', message: 'duplicate block_id', path: [again, 'block_id'] });
      for (const [index, one] of list.entries()) {
        if (repeated(elementsOf(one).map((element) => element.action_id)) >= 0)
          context.addIssue({ code: 'custom', message: 'duplicate action_id', path: [index, 'elements'] });
      }
    });

export const viewBlocks = blocks(100);

/** Slack also offers external selects in messages; the stand-in draws them only in views, and says so. */
export const messageBlocks = blocks(50).superRefine((list, context) => {
  for (const [index, one] of list.entries()) {
    if (elementsOf(one).some(isExternal))
      context.addIssue({ code: 'custom', message: 'the stand-in draws external selects in views only', path: [index] });
  }
});
