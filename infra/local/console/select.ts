import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A choice of one among options, with its label. */
export const select = (
  name: string,
  label: Html | string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
): Html =>
  html`<label>${label} <select name="${name}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></label>`;
