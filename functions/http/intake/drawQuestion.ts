import { attribute, type Html, html, typeset } from '../web/html.ts';
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
  return html`<label for="${name}">${typeset(question.label)}${mark(question)}</label>${drawNotes(asked)}${drawControl(asked)}`;
};

const drawGroup = (asked: Asked): Html => html`<fieldset${described(asked)}>
<legend>${typeset(asked.question.label)}</legend>${drawNotes(asked)}${drawControl(asked)}</fieldset>`;

const mark = ({ compulsory }: Question): Html | '' =>
  compulsory ? html` <span class="mark">${texts.mark}</span>` : '';

const drawNotes = ({ name, question: { hint }, fault }: Asked): Html =>
  html`${
    hint && html`<p class="hint" id="${name}-hint">${typeset(hint)}</p>`
  }${fault && html`<p class="fault" id="${name}-fault">${typeset(fault)}</p>`}`;

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
      return control.options.map((option, index) => drawRadio(option, idOf(name, index), name, value));
    case 'list':
      return control.ranks.length === 1
        ? html`<select ${field}>${drawOptions(control, value)}</select>`
        : control.ranks.map((rank, index) =>
            drawRank(rank, idOf(name, index), name, drawOptions(control, values[index])),
          );
  }
};

/** The first of several controls bears the question's own id, to which the list of faults leads. */
const idOf = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

const drawRank = (rank: string, id: string, name: string, options: Html): Html =>
  html`<label class="rank" for="${id}">${rank}</label><select id="${id}" name="${name}">${options}</select>`;

const drawRadio = ({ value, label, opens }: Option, id: string, name: string, chosen: string): Html =>
  html`<label class="radio"><input type="radio" id="${id}" name="${name}" value="${value}"${attribute('class', opens && 'opens')}${attribute('checked', value === chosen)}> ${label}</label>
`;

const drawOptions = ({ groups }: Extract<Control, { kind: 'list' }>, chosen: string | undefined): Html => {
  const drawn = groups.map(({ label, options }) => {
    const inGroup = options.map((option) => drawOption(option, option.value === chosen));
    return label === undefined ? inGroup : html`<optgroup label="${label}">${inGroup}</optgroup>`;
  });
  return html`<option value="">${texts.choose}</option>${drawn}`;
};

const drawOption = ({ value, label }: Option, isChosen: boolean): Html =>
  html`<option value="${value}"${attribute('selected', isChosen)}>${label}</option>
`;
