import { texts } from '../texts.ts';
import type { Block, InputBlock } from './blocks.ts';
import type { InputElement } from './elements.ts';
import { type Values, written } from './values.ts';

const numberProblem = (element: InputElement & { type: 'number_input' }, typed: string): string | undefined => {
  const value = Number(typed);
  if (!Number.isFinite(value)) return texts.notANumber;
  if (!element.is_decimal_allowed && !Number.isInteger(value)) return texts.notAWholeNumber;
  if (element.min_value !== undefined && value < Number(element.min_value)) return texts.tooSmall(element.min_value);
  if (element.max_value !== undefined && value > Number(element.max_value)) return texts.tooBig(element.max_value);
  return undefined;
};

const textProblem = (element: InputElement & { type: 'plain_text_input' }, typed: string): string | undefined => {
  const { min_length: least = 0, max_length: most = 3000 } = element;
  if (typed.length < least) return texts.tooShort(least);
  return typed.length > most ? texts.tooLong(most) : undefined;
};

const problemOf = ({ block_id, element, optional }: InputBlock, values: Values): string | undefined => {
  const filled = written(values[block_id]?.[element.action_id]);
  const [first] = filled;
  if (first === undefined) return optional ? undefined : texts.required;
  switch (element.type) {
    case 'plain_text_input':
      return textProblem(element, first);
    case 'number_input':
      return numberProblem(element, first);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(first) ? undefined : texts.notAnEmail;
    case 'multi_static_select':
    case 'multi_external_select': {
      const most = element.max_selected_items ?? filled.length;
      return filled.length > most ? texts.tooMany(most) : undefined;
    }
    default:
      return undefined;
  }
};

/** What Slack's own client refuses before it sends a modal: a sentence by block id. */
export const inputProblems = (blocks: readonly Block[], values: Values): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap((block) => {
      const problem = block.type === 'input' ? problemOf(block, values) : undefined;
      return problem === undefined ? [] : [[block.block_id, problem]];
    }),
  );
