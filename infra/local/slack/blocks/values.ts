import { type Block, elementsOf } from './blocks.ts';
import type { Element } from './elements.ts';
import type { Option } from './objects.ts';

/** What a person has filled in, as Slack writes it in `state.values[block_id][action_id]`. */
export type ElementValue =
  | { type: 'plain_text_input' | 'email_text_input' | 'number_input'; value: string | null }
  | { type: 'static_select' | 'external_select' | 'radio_buttons'; selected_option: Option | null }
  | { type: 'multi_static_select' | 'multi_external_select' | 'checkboxes'; selected_options: Option[] }
  | { type: 'users_select'; selected_user: string | null }
  | { type: 'datepicker'; selected_date: string | null }
  | { type: 'timepicker'; selected_time: string | null };

export type Values = Record<string, Record<string, ElementValue>>;

const listed = (text: string | null) => (text === null ? [] : [text]);

/** A value as the texts of its form field; none when nothing is filled in. */
export const written = (value: ElementValue | undefined): readonly string[] => {
  switch (value?.type) {
    case undefined:
      return [];
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
      return listed(value.value);
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return listed(value.selected_option?.value ?? null);
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return value.selected_options.map((option) => option.value);
    case 'users_select':
      return listed(value.selected_user);
    case 'datepicker':
      return listed(value.selected_date);
    case 'timepicker':
      return listed(value.selected_time);
  }
};

/** The fields of a sent form, by name; several values for boxes. */
export type Form = (name: string) => readonly string[];

/** The name of an element's field; ids may hold any character. */
export const fieldName = (blockId: string, actionId: string) =>
  `${encodeURIComponent(blockId)}/${encodeURIComponent(actionId)}`;

const initialValue = (element: Element): ElementValue | undefined => {
  switch (element.type) {
    case 'button':
    case 'overflow':
      return undefined;
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
      return { type: element.type, value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type: element.type, selected_user: element.initial_user ?? null };
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type: element.type, selected_time: element.initial_time ?? null };
  }
};

/** Every option of an element that has a list of them. */
export const optionsOf = (element: Element): readonly Option[] => {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
    case 'radio_buttons':
    case 'checkboxes':
    case 'overflow':
      return element.options;
    default:
      return [];
  }
};

/** The options that are chosen, of a value that has any. */
export const chosenOptions = (value: ElementValue | undefined): readonly Option[] => {
  if (value === undefined) return [];
  if ('selected_options' in value) return value.selected_options;
  return 'selected_option' in value && value.selected_option !== null ? [value.selected_option] : [];
};

const readValue = (element: Element, sent: readonly string[], found: readonly Option[]): ElementValue | undefined => {
  const first = sent[0]?.trim() ? sent[0] : null;
  // What was chosen before may be found again.
  const offered = new Map([...optionsOf(element), ...found].map((option) => [option.value, option]));
  const picked = [...offered.values()].filter(({ value }) => sent.includes(value));
  switch (element.type) {
    case 'button':
    case 'overflow':
      return undefined;
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
      // Browsers send CRLF line ends; Slack's clients send LF.
      return { type: element.type, value: first?.replaceAll('\r\n', '\n') ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: picked[0] ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type: element.type, selected_options: picked };
    case 'users_select':
      return { type: element.type, selected_user: first };
    case 'datepicker':
      return { type: element.type, selected_date: first };
    case 'timepicker':
      return { type: element.type, selected_time: first };
  }
};

const collect = (
  blocks: readonly Block[],
  valueFor: (block: Block, element: Element) => ElementValue | undefined,
): Values => {
  const values: Values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const value = valueFor(block, element);
      if (value !== undefined) values[block.block_id] = { ...values[block.block_id], [element.action_id]: value };
    }
  }
  return values;
};

/**
 * The values that blocks start with. What a person had typed before an update stays wherever block, action and type
 * are still the same, as in Slack.
 */
export const startValues = (blocks: readonly Block[], typed: Values = {}): Values =>
  collect(blocks, (block, element) => {
    const before = typed[block.block_id]?.[element.action_id];
    return before?.type === element.type ? before : initialValue(element);
  });

/** The values of a sent form. `found` are the options that a search brought for an external select. */
export const readValues = (
  blocks: readonly Block[],
  form: Form,
  found: (blockId: string, actionId: string) => readonly Option[] = () => [],
): Values =>
  collect(blocks, (block, element) =>
    readValue(element, form(fieldName(block.block_id, element.action_id)), found(block.block_id, element.action_id)),
  );
