import { type Block, elementsOf } from '../blocks/blocks.ts';
import type { Values } from '../blocks/values.ts';
import type { Use } from '../wire/payloads.ts';

/**
 * What a button of a form asks for, written into its value: `submit`, `close`, `dismiss`, `use/<block>/<action>` with
 * `/<option>` for an overflow menu, `search/<block>/<action>`, `shortcut/<callback>`. Ids may hold any character.
 */
export type Gesture = { kind: 'submit' | 'close' | 'dismiss' } | UseGesture | SearchGesture | ShortcutGesture;
export type UseGesture = { kind: 'use'; blockId: string; actionId: string; option?: string };
export type ShortcutGesture = { kind: 'shortcut'; callbackId: string };
export type SearchGesture = { kind: 'search'; blockId: string; actionId: string };

export const writeGesture = (gesture: Gesture): string => {
  if (gesture.kind === 'shortcut') return `shortcut/${encodeURIComponent(gesture.callbackId)}`;
  if (!('blockId' in gesture)) return gesture.kind;
  const option = 'option' in gesture && gesture.option !== undefined ? [gesture.option] : [];
  return [gesture.kind, gesture.blockId, gesture.actionId, ...option].map(encodeURIComponent).join('/');
};

const decode = (text: string): string[] => {
  try {
    return text.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
};

/** `undefined` when the text is none of ours. */
export const readGesture = (text: string): Gesture | undefined => {
  const [kind, blockId, actionId, option] = decode(text);
  if (kind === 'submit' || kind === 'close' || kind === 'dismiss') return { kind };
  if (kind === 'shortcut' && blockId !== undefined) return { kind, callbackId: blockId };
  if (blockId === undefined || actionId === undefined) return undefined;
  if (kind === 'search') return { kind, blockId, actionId };
  if (kind !== 'use') return undefined;
  return { kind, blockId, actionId, ...(option !== undefined && { option }) };
};

/** The element a gesture is about; `undefined` when the blocks no longer have it. */
export const findElement = (blocks: readonly Block[], { blockId, actionId }: UseGesture | SearchGesture) =>
  blocks
    .filter((block) => block.block_id === blockId)
    .flatMap(elementsOf)
    .find((element) => element.action_id === actionId);

/** What a person used, with its value now. */
export const findUse = (blocks: readonly Block[], values: Values, gesture: UseGesture): Use | undefined => {
  const element = findElement(blocks, gesture);
  if (element === undefined) return undefined;
  const { blockId, actionId, option } = gesture;
  return { element, blockId, value: values[blockId]?.[actionId], option };
};
