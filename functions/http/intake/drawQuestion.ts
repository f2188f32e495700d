import { attribute, type Html, html } from '../web/html.ts';
import type { Control, Option, Question } from './question.ts';
import { texts } from './texts.ts';

type Asked = { name: string; question: Question; values: readonly string[]; fault: string | undefined };

/** A question with its hint, its fault, and what was answered so far. */
export const drawQuestion = (asked: Asked): Html => {
  const { question, fault } = asked;
  const classes = ['question', question.opened && 'opened', fault && 'faulty'].filter(Boolean).join(' ');
  return html`<div class="${classes}">${isOneField(question.control) ? drawField(asked) : drawGroup(asked)}</div>`;
};

const isOneField = (control: Control): boolean =>
  control.kind === 'line' || control.kind === 'paragraph' || (control.kind === 'list' && control.ranks.length === 1);

const drawField = (asked: Asked): Html => {
  const { name, question } = asked;
  return html`<label for="${name}">${question.label}${mark(question)}</label>${drawNotes(asked)}${drawControl(asked)}`;
};

const drawGroup = (asked: Asked): Html => html`<fieldset${described(asked)}>
<legend>${asked.question.label}</legend>${drawNotes(asked)}${drawControl(asked)}</fieldset>`;

const mark = ({ compulsory }: Question): Html | '' =>
  compulsory ? html` <span class="mark">${texts.mark}</span>` : '';

const drawNotes = ({ name, question: { hint }, fault }: Asked): Html =>
  html`${
    hint && html`<p class="hint" id="${name}-hint">${hint}</p>`
  }${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}`;

const described = ({ name, question: { hint }, fault }: Asked): Html | '' =>
  attribute(
    'aria-describedby',
    [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || undefined,
  );

const drawControl = (asked: Asked): Html | Html[] => {
  const { name, question, values, fault } = asked;
  const { control, compulsory } = question;
  const [value = ''] = values;
  const field = html`id="${name}" name="${name}"${attribute('required', compulsory)}${described(asked)}${attribute('aria-invalid', fault && 'true')}`;
  switch (control.kind) {
    case 'line':
      return html`<input ${field} type="${control.type}" maxlength="${control.longest}" value="${value}"${attribute('autocomplete', control.autocomplete)}>`;
    case 'paragraph':
      return html`<textarea ${field} maxlength="${control.longest}" rows="3">${value}</textarea>`;
    case 'choice':
      return control.options.map((option, index) => drawRadio(option, name, index, value));
    case 'list':
      return control.ranks.length === 1
        ? html`<select ${field}>${drawOptions(control, value)}</select>`
        : control.ranks.map((rank, index) => {
            const id = index === 0 ? name : `${name}-${index + 1}`;
            return html`<label class="rank" for="${id}">${rank}</label>
<select id="${id}" name="${name}">${drawOptions(control, values[index])}</select>`;
          });
  }
};

/** The first one bears the question's own id, to which the list of faults leads. */
const drawRadio = ({ value, label, opens }: Option, name: string, index: number, chosen: string): Html =>
  html`<label class="radio"><input type="radio" name="${name}" value="${value}"${attribute('id', index === 0 && name)}${attribute('class', opens && 'opens')}${attribute('checked', value === chosen)}> ${label}</label>
`;

const drawOptions = ({ groups }: Extract<Control, { kind: 'list' }>, chosen: string | undefined): Html => html`
<option value="">${texts.choose}</option>
${groups.map(({ label, options }) => {
  const drawn = options.map(
    (
      option,
    ) => html`<option value="${option.value}"${attribute('selected', option.value === chosen)}>${option.label}</option>
`,
  );
  return label ? html`<optgroup label="${label}">${drawn}</optgroup>` : drawn;
})}`;
