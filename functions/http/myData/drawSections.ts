import { typeset } from '../../../shared/domain/typeset.ts';
import { labelled, type Texts } from '../../../shared/languages/languages.ts';
import { attribute, type Html, html } from '../web/html.ts';
import type { Section } from './telling.ts';

/** Facts with their names as a list of terms, what has none as plain lines. */
export const drawSections = (sections: readonly Section[], texts: Texts): Html[] =>
  sections.map(
    ({ title, rows }) => html`<h2>${typeset(title)}</h2>
${
  rows.every(({ label }) => label !== undefined)
    ? html`<dl class="facts">${rows.map(({ label = '', text, missing }) => html`<div><dt>${label}<dd${attribute('class', missing && 'hint')}>${text}</div>`)}</dl>`
    : html`<ul>${rows.map(({ label, text }) => html`<li>${label === undefined ? text : labelled(texts, label, text)}`)}</ul>`
}
`,
  );
