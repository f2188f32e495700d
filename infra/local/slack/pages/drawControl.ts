import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import type { Element, ExternalSelect } from '../blocks/elements.ts';
import type { Option } from '../blocks/objects.ts';
import { chosenOptions, type ElementValue, optionsOf, written } from '../blocks/values.ts';
import { queryName } from '../people/draft.ts';
import { writeGesture } from '../people/gestures.ts';
import { texts } from '../texts.ts';
import { drawText } from './mrkdwn.ts';
import type { Scene } from './scene.ts';

type ValuedElement = Exclude<Element, { type: 'button' | 'overflow' }>;

/** Where a control stands and how it is called. */
export type Place = {
  blockId: string;
  actionId: string;
  name: string;
  id: string;
  /** Its name for a screen reader. */
  label: string;
  /** The label stands beside it and points to its id. */
  labelled: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
  required?: boolean;
};

const common = (place: Place, scene: Scene) =>
  html` id="${place.id}" name="${place.name}"${attribute(
    'aria-label',
    place.labelled ? undefined : place.label,
  )}${attribute('aria-describedby', place.describedBy)}${attribute('aria-invalid', place.invalid ? 'true' : undefined)}${attribute(
    'aria-required',
    place.required ? 'true' : undefined,
  )}${attribute('autofocus', scene.focus === place.name)}`;

const drawOptions = (options: readonly Option[], selected: string | undefined): Html[] =>
  options.map(
    (option) =>
      html`<option value="${option.value}"${attribute('selected', option.value === selected)}>${option.text.text}</option>`,
  );

const emptyOption = (placeholder: string | undefined) => html`<option value="">${placeholder ?? texts.none}</option>`;

type Typed = Extract<Element, { type: 'plain_text_input' | 'number_input' | 'email_text_input' }>;

const drawTextField = (element: Typed, value: string, place: Place, scene: Scene): Html => {
  const shared = html`${common(place, scene)}${attribute('placeholder', element.placeholder?.text)}`;
  if (element.type === 'plain_text_input' && element.multiline)
    return html`<textarea${shared} rows="4">
${value}</textarea>`;
  const mode = element.type === 'number_input' ? 'decimal' : element.type === 'email_text_input' ? 'email' : undefined;
  return html`<input type="text"${shared}${attribute('inputmode', mode)} value="${value}" autocomplete="off">`;
};

type Select = Extract<Element, { type: 'static_select' }>;

const drawSelect = (element: Select, selected: string | undefined, place: Place, scene: Scene): Html => {
  const groups = element.option_groups ?? [];
  return html`<select${common(place, scene)}>${emptyOption(element.placeholder?.text)}${drawOptions(
    element.options ?? [],
    selected,
  )}${groups.map(
    (group) => html`<optgroup label="${group.label.text}">${drawOptions(group.options, selected)}</optgroup>`,
  )}</select>`;
};

const drawBoxes = (
  type: 'radio' | 'checkbox',
  options: readonly Option[],
  selected: readonly string[],
  place: Place,
  scene: Scene,
): Html =>
  html`<div class="boxes">${options.map(
    (option) =>
      html`<label class="box"><input type="${type}" name="${place.name}" value="${option.value}"${attribute(
        'checked',
        selected.includes(option.value),
      )}${attribute('aria-describedby', place.describedBy)}> <span>${drawText(option.text, scene.workspace)}${
        option.description && html`<small>${drawText(option.description, scene.workspace)}</small>`
      }</span></label>`,
  )}</div>`;

const noChoice: Option = { text: { type: 'plain_text', text: texts.none }, value: '' };

/** A field to search, a button for it, and under them what is chosen and what was found to choose from. */
const drawExternal = (element: ExternalSelect, chosen: readonly Option[], place: Place, scene: Scene): Html => {
  const { query, options, problem } = scene.searches[place.name] ?? { query: '', options: [], problem: null };
  const several = element.type === 'multi_external_select';
  const values = chosen.map(({ value }) => value);
  const others = options.filter(({ value }) => !values.includes(value));
  const said = problem ?? (options.length > 0 ? texts.found(options.length) : '');
  const gesture = writeGesture({ kind: 'search', blockId: place.blockId, actionId: place.actionId });
  const field = common({ ...place, name: queryName(place.name) }, scene);
  // A radio button that is on cannot be turned off.
  const none = chosen.length > 0 && !several && !place.required ? [noChoice] : [];
  return html`<div class="search"><input type="search"${field} value="${query}" autocomplete="off"
    placeholder="${element.placeholder?.text ?? texts.typeToSearch}" data-search>
    <button name="do" value="${gesture}" id="${place.id}-go">${texts.search}</button></div>
    <div id="${place.id}-found" role="group" aria-label="${texts.resultsFor(place.label)}">
    <p class="hint" role="status">${said}</p>${drawBoxes(several ? 'checkbox' : 'radio', [...chosen, ...others, ...none], values, place, scene)}</div>`;
};

/** True for what is drawn as several boxes under one legend. */
export const isGroup = (element: ValuedElement) =>
  element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type === 'multi_static_select';

/** The control of an element that holds a value; buttons and menus hold none. */
export const drawControl = (
  element: ValuedElement,
  value: ElementValue | undefined,
  place: Place,
  scene: Scene,
): Html => {
  const filled = written(value);
  const [first] = filled;
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
      return drawTextField(element, first ?? '', place, scene);
    case 'static_select':
      return drawSelect(element, first, place, scene);
    case 'external_select':
    case 'multi_external_select':
      return drawExternal(element, chosenOptions(value), place, scene);
    case 'users_select':
      return html`<select${common(place, scene)}>${emptyOption(element.placeholder?.text)}${scene.workspace.people.map(
        ({ id, name }) => html`<option value="${id}"${attribute('selected', id === first)}>${name}</option>`,
      )}</select>`;
    case 'radio_buttons':
      return drawBoxes('radio', element.options, filled, place, scene);
    case 'checkboxes':
    case 'multi_static_select':
      return drawBoxes('checkbox', optionsOf(element), filled, place, scene);
    case 'datepicker':
      return html`<input type="date"${common(place, scene)} value="${first ?? ''}">`;
    case 'timepicker':
      return html`<input type="time"${common(place, scene)} value="${first ?? ''}">`;
  }
};
