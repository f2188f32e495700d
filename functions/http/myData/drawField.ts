import { typeset } from '../../../shared/domain/typeset.ts';
import { labelled, type Texts } from '../../../shared/languages/languages.ts';
import { attribute, type Html, html } from '../web/html.ts';

/** A line to fill in, or a larger field: with what helps, and what is wrong with it. */
export type Field = {
  name: string;
  label: string;
  type: string;
  value: string;
  longest: number;
  autocomplete?: string | undefined;
  hint?: string | undefined;
  fault?: string | undefined;
};

export const drawField = ({ name, label, type, value, longest, autocomplete, hint, fault }: Field): Html => {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  const field = html`id="${name}" name="${name}" maxlength="${longest}"${attribute('aria-describedby', described || undefined)}${attribute('aria-invalid', fault && 'true')}`;
  const control =
    type === 'textarea'
      ? html`<textarea ${field} rows="5" dir="auto">${value}</textarea>`
      : html`<input ${field} type="${type}" value="${value}"${attribute('autocomplete', autocomplete)}${attribute('dir', type === 'email' || type === 'tel' ? 'ltr' : 'auto')}>`;
  return html`<div class="ask"><label for="${name}">${typeset(label)}</label>${
    hint && html`<p class="hint" id="${name}-hint">${typeset(hint)}</p>`
  }${fault && html`<p class="fault" id="${name}-fault">${typeset(fault)}</p>`}${control}</div>
`;
};

/** Everything that is wrong, each with the way to its field. It takes the focus without a script. */
export const drawFaults = (faults: ReadonlyMap<string, string>, { myData }: Texts): Html | '' =>
  faults.size === 0
    ? ''
    : html`<div class="ask" role="alert" tabindex="-1" autofocus><p class="fault">${typeset(myData.faults.summary)}</p>
<ul>${[...faults].map(([name, fault]) => html`<li><a href="#${name}">${typeset(fault)}</a>`)}</ul></div>`;

export const errorTitle = (title: string, texts: Texts): string => labelled(texts, texts.layout.error, title);
