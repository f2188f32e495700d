import { SlackError } from '../slackError.ts';
import { type Block, messageBlocks } from './blocks.ts';
import { check } from './check.ts';
import { type View, view as viewSchema } from './views.ts';

/** Slack's limit on a whole view, in bytes of JSON. */
const largestView = 250_000;

/** Blocks as the app sent them, checked and completed; `undefined` when it sent none. */
export const readBlocks = (blocks: unknown): Block[] | undefined => {
  if (blocks === undefined) return undefined;
  const checked = check(messageBlocks, blocks, '/blocks');
  if ('errors' in checked) throw new SlackError('invalid_blocks', checked.errors);
  return checked.value;
};

/** A view as the app sent it, checked and completed. */
export const readView = (value: unknown, type: View['type']): View => {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > largestView) throw new SlackError('view_too_large');
  const checked = check(viewSchema, value, '/view');
  if ('errors' in checked) throw new SlackError('invalid_arguments', checked.errors);
  if (checked.value.type !== type) throw new SlackError('invalid_arguments', [`[ERROR] must be a ${type} view`]);
  return checked.value;
};
