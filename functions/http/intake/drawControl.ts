import { typeset } from '../../../shared/domain/typeset.ts';
import type { Control, Option, Question } from '../../../shared/intake/question.ts';
import type { Texts } from '../../../shared/languages/languages.ts';
import { attribute, type Html, html } from '../web/html.ts';

/** What is in the field, and what is wrong with it or was found out about it. */
export type Filled = { values: readonly string[]; fault?: string | undefined; note?: string | undefined };

/**
 * The control of a question; the field is called `a`, and a group of them has the question as its legend. `heading` puts a
 * part of the page into a heading.
 */
export const drawControl = (
  question: Question,
  heading: (title: Html) => Html,
  { values, fault, note }: Filled,
  texts: Texts,
): Html => {
  const { control } = question;
  const title = html`${typeset(question.ask)}`;
  const notes = html`${question.hint !== undefined && html`<p class="hint" id="h">${typeset(question.hint)}</p>`}${
    fault !== undefined && html`<p class="fault" id="f">${typeset(fault)}</p>`
  }${note !== undefined && html`<p id="n"><strong>${typeset(note)}</strong></p>`}`;
  const described = attribute(
    'aria-describedby',
    [question.hint !== undefined && 'h', fault !== undefined && 'f', note !== undefined && 'n']
      .filter(Boolean)
      .join(' ') || undefined,
  );
  if (isBoxes(control))
    return html`<fieldset${described}><legend>${heading(title)}</legend>${notes}${drawBoxes(control, values)}</fieldset>`;
  const field = html`id="a" name="a"${described}${attribute('aria-invalid', fault !== undefined && 'true')}${attribute('required', question.leave === 'compulsory')}${attribute('autofocus', fault !== undefined)}`;
  return html`${heading(html`<label for="a">${title}</label>`)}${notes}${drawField(control, field, values[0] ?? '', texts)}`;
};

type Boxes = Extract<Control, { kind: 'choice' | 'several' }>;

const isBoxes = (control: Control): control is Boxes => control.kind === 'choice' || control.kind === 'several';

const drawField = (control: Exclude<Control, Boxes>, field: Html, value: string, texts: Texts): Html => {
  switch (control.kind) {
    case 'line':
      return html`<input ${field} type="${control.type}" value="${value}"${attribute('autocomplete', control.autocomplete)}${attribute('dir', control.type === 'text' ? 'auto' : 'ltr')}>`;
    case 'paragraph':
      return html`<textarea ${field} rows="3" dir="auto">${value}</textarea>`;
    case 'list':
      return html`<select ${field}><option value="">${texts.intake.choose}${control.groups.map(({ label, options }) =>
        label === undefined
          ? drawOptions(options, value)
          : html`<optgroup label="${label}">${drawOptions(options, value)}</optgroup>`,
      )}</select>`;
  }
};

const drawOptions = (options: readonly Option[], chosen: string): Html[] =>
  options.map(({ value, label }) => html`<option value="${value}"${attribute('selected', value === chosen)}>${label}`);

const drawBoxes = ({ kind, options }: Boxes, chosen: readonly string[]): Html[] =>
  options.map(
    ({ value, label }, index) =>
      html`<label class="box"><input type="${kind === 'choice' ? 'radio' : 'checkbox'}" name="a"${attribute('id', index === 0 && 'a')} value="${value}"${attribute('checked', chosen.includes(value))}>${label}</label>`,
  );
