import type { InputBlock, PlainTextElement, PlainTextOption } from '@slack/types';
import type { CodeList } from '../../domain/codes.ts';
import { shorten } from '../blocks.ts';

/** The input blocks of modals. A block's id names the field of the command that it fills. */

export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, most),
});

/** Slack's limit on the value of an option: where ids are longer than that, somebody cannot be chosen. */
export const fitsChoice = ({ value = '' }: PlainTextOption): boolean => value.length <= 150;

export const choice = (text: string, value: string): PlainTextOption => ({ text: plain(text, 75), value });

export const choicesOf = (list: CodeList): PlainTextOption[] => list.map(({ code, label }) => choice(label, code));

type More = {
  optional?: boolean;
  hint?: string | undefined;
  /** a name of its own, where Slack must not keep what was chosen under the old one */
  actionId?: string;
  /** tells the bot at once when it is used */
  dispatch?: boolean;
};

const input = (blockId: string, label: string, element: InputBlock['element'], more: More): InputBlock => ({
  type: 'input',
  block_id: blockId,
  label: plain(label, 2000),
  element,
  ...(more.optional && { optional: true }),
  ...(more.hint !== undefined && { hint: plain(more.hint, 2000) }),
  ...(more.dispatch && { dispatch_action: true }),
});

const named = ({ actionId = 'value' }: More) => ({ action_id: actionId });

export const dayInput = (blockId: string, label: string, initial?: string, more: More = {}): InputBlock => {
  const start = initial !== undefined && { initial_date: initial };
  return input(blockId, label, { type: 'datepicker', ...named(more), ...start }, more);
};

export const timeInput = (blockId: string, label: string, initial?: string, more: More = {}): InputBlock => {
  const start = initial !== undefined && { initial_time: initial };
  return input(blockId, label, { type: 'timepicker', ...named(more), ...start }, more);
};

export const textInput = (
  blockId: string,
  label: string,
  more: More & { long?: boolean; initial?: string | undefined } = {},
): InputBlock => {
  const start = more.initial !== undefined && { initial_value: more.initial };
  const size = { max_length: 3000, ...(more.long && { multiline: true }), ...start };
  return input(blockId, label, { type: 'plain_text_input', ...named(more), ...size }, more);
};

type Range = { min: number; max: number; decimal?: boolean; initial?: number | undefined };

export const numberInput = (blockId: string, label: string, range: Range, more: More = {}): InputBlock => {
  const { min, max, decimal = false, initial } = range;
  const limits = { is_decimal_allowed: decimal, min_value: String(min), max_value: String(max) };
  const start = initial !== undefined && { initial_value: String(initial) };
  return input(blockId, label, { type: 'number_input', ...named(more), ...limits, ...start }, more);
};

const offer = (options: readonly PlainTextOption[], initial: string | undefined) => {
  const chosen = options.find(({ value }) => value === initial);
  return { options: [...options], ...(chosen && { initial_option: chosen }) };
};

/** A menu of at least one choice; Slack shows 100. */
export const selectInput = (
  blockId: string,
  label: string,
  choices: readonly PlainTextOption[],
  initial?: string,
  more: More = {},
): InputBlock =>
  input(blockId, label, { type: 'static_select', ...named(more), ...offer(choices.slice(0, 100), initial) }, more);

/** One to ten choices that all are seen. */
export const radioInput = (
  blockId: string,
  label: string,
  choices: readonly PlainTextOption[],
  initial?: string,
  more: More = {},
): InputBlock => input(blockId, label, { type: 'radio_buttons', ...named(more), ...offer(choices, initial) }, more);

/** Boxes to tick; a menu where there are more than the ten boxes that Slack shows. */
export const severalInput = (
  blockId: string,
  label: string,
  choices: readonly PlainTextOption[],
  initial: readonly string[] = [],
  more: More = {},
): InputBlock => {
  const options = choices.slice(0, 100);
  const ticked = options.filter(({ value = '' }) => initial.includes(value));
  const type = options.length > 10 ? 'multi_static_select' : 'checkboxes';
  const start = ticked.length > 0 && { initial_options: ticked };
  return input(blockId, label, { type, ...named(more), options, ...start }, more);
};

/** A search of which several answers are kept. */
export const severalSearchInput = (
  blockId: string,
  label: string,
  placeholder: string,
  initial: readonly PlainTextOption[],
  more: More & { actionId: string },
): InputBlock => {
  const start = initial.length > 0 && { initial_options: [...initial] };
  const search = { min_query_length: 2, placeholder: plain(placeholder, 150), ...start };
  return input(blockId, label, { type: 'multi_external_select', ...named(more), ...search }, more);
};

/** A search by name: the bot is asked for choices under `actionId`. */
export const searchInput = (
  blockId: string,
  label: string,
  placeholder: string,
  initial: PlainTextOption | undefined,
  more: More & { actionId: string },
): InputBlock => {
  const start = initial && { initial_option: initial };
  const search = { min_query_length: 2, placeholder: plain(placeholder, 150), ...start };
  return input(blockId, label, { type: 'external_select', ...named(more), ...search }, more);
};
