import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { choice, confirm, id, option, optionGroup, plainText } from './objects.ts';

/**
 * The elements of Block Kit that the stand-in draws, with Slack's limits. Slack knows more; what is not here is refused
 * when it is sent, never drawn wrong.
 */

const base = { action_id: id, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const placeholder = plainText(150).optional();
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the form YYYY-MM-DD');
const civilTime = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time in the form HH:mm');
const mostSelected = z.number().int().min(1).optional();

type Choices = { options?: unknown[] | undefined; option_groups?: { options: unknown[] }[] | undefined };
const listed = ({ options = [], option_groups = [] }: Choices) => [
  ...options,
  ...option_groups.flatMap((group) => group.options),
];

/** Slack compares an initial option with the options whole: text, value and description. */
const offers = (initial: readonly unknown[], choices: Choices) =>
  initial.every((one) => listed(choices).some((other) => isDeepStrictEqual(one, other)));
const notOffered = { error: 'must be one of the options', path: ['initial_option'] };
const someNotOffered = { error: 'must be among the options', path: ['initial_options'] };

const selectOptions = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const eitherOptionsOrGroups = (select: Choices) =>
  (select.options === undefined) !== (select.option_groups === undefined);
const optionsMissing = { error: 'requires either options or option_groups', path: ['options'] };

const one = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  confirm: confirm.optional(),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  confirm: confirm.optional(),
  options: z.array(option).min(2).max(5),
});

const staticSelect = z
  .strictObject({
    ...base,
    ...selectOptions,
    type: z.literal('static_select'),
    placeholder,
    initial_option: option.optional(),
  })
  .refine(eitherOptionsOrGroups, optionsMissing)
  .refine((select) => offers(one(select.initial_option), select), notOffered);

const multiStaticSelect = z
  .strictObject({
    ...base,
    ...selectOptions,
    type: z.literal('multi_static_select'),
    placeholder,
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: mostSelected,
  })
  .refine(eitherOptionsOrGroups, optionsMissing)
  .refine((select) => offers(select.initial_options ?? [], select), someNotOffered);

const externalSelect = z.strictObject({
  ...base,
  type: z.literal('external_select'),
  placeholder,
  initial_option: option.optional(),
  min_query_length: z.number().int().min(0).optional(),
});

const multiExternalSelect = z.strictObject({
  ...base,
  type: z.literal('multi_external_select'),
  placeholder,
  initial_options: z.array(option).min(1).optional(),
  min_query_length: z.number().int().min(0).optional(),
  max_selected_items: mostSelected,
});

const usersSelect = z.strictObject({
  ...base,
  type: z.literal('users_select'),
  placeholder,
  initial_user: z.string().optional(),
});

const datepicker = z.strictObject({
  ...base,
  type: z.literal('datepicker'),
  placeholder,
  initial_date: civilDate.optional(),
});

const timepicker = z.strictObject({
  ...base,
  type: z.literal('timepicker'),
  placeholder,
  initial_time: civilTime.optional(),
  timezone: z.string().optional(),
});

const radioButtons = z
  .strictObject({
    ...base,
    type: z.literal('radio_buttons'),
    options: z.array(choice).min(1).max(10),
    initial_option: choice.optional(),
  })
  .refine((radio) => offers(one(radio.initial_option), radio), notOffered);

const checkboxes = z
  .strictObject({
    ...base,
    type: z.literal('checkboxes'),
    options: z.array(choice).min(1).max(10),
    initial_options: z.array(choice).min(1).optional(),
  })
  .refine((boxes) => offers(boxes.initial_options ?? [], boxes), someNotOffered);

const typed = {
  action_id: id,
  focus_on_load: z.boolean().optional(),
  placeholder,
  initial_value: z.string().max(3000).optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
};

const plainTextInput = z.strictObject({
  ...typed,
  type: z.literal('plain_text_input'),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});

const emailInput = z.strictObject({ ...typed, type: z.literal('email_text_input') });

const numberInput = z.strictObject({
  ...typed,
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

const pickers = [
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
  usersSelect,
  datepicker,
  timepicker,
  radioButtons,
  checkboxes,
] as const;

/** What may stand in an actions block or beside a section: using it tells the app at once. */
export const gestureElement = z.discriminatedUnion('type', [button, overflow, ...pickers]);
/** What may stand in an input block: it is sent with the modal. */
export const inputElement = z.discriminatedUnion('type', [plainTextInput, emailInput, numberInput, ...pickers]);

export type GestureElement = z.infer<typeof gestureElement>;
export type InputElement = z.infer<typeof inputElement>;
export type Element = GestureElement | InputElement;

/** A select whose options the app is asked for. */
export type ExternalSelect = Extract<Element, { type: 'external_select' | 'multi_external_select' }>;
export const isExternal = (element: Element | undefined): element is ExternalSelect =>
  element?.type === 'external_select' || element?.type === 'multi_external_select';
