import { attribute, type Html, html } from '../web/html.ts';

export type Choice = readonly [value: string, label: string];

type Select = { id: string; name: string; label: string; chosen: string; choices: readonly Choice[] };

/** One choice of a form of filters, with its label. */
export const drawSelect = ({ id, name, label, chosen, choices }: Select): Html =>
  html`<p><label for="${id}">${label}</label>
<select id="${id}" name="${name}">${choices.map(
    ([value, text]) => html`<option value="${value}"${attribute('selected', value === chosen)}>${text}</option>`,
  )}</select></p>
`;
