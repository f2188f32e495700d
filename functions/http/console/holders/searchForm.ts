import type { FormValues } from '../../web/formBody.ts';
import { type Html, html } from '../../web/html.ts';
import { texts } from '../texts.ts';
import { addressOf, type Filters } from './filters.ts';

const field = 'texte';
const longestText = 100;

const words = texts.search;

/** The text that was searched; empty where there is none. */
export const readText = (form: FormValues): string => (form.get(field)?.[0] ?? '').trim().slice(0, longestText);

/** The search among what the filters leave, sent in the body: what is typed names somebody, so it stands in no address. */
export const drawSearch = (
  filters: Filters,
  text: string,
): Html => html`<form class="filters" method="post" action="${addressOf(filters)}" role="search" aria-label="${words.title}">
<p><label for="text">${words.text}</label>
<input id="text" name="${field}" type="search" maxlength="${longestText}" autocomplete="off" value="${text}"></p>
<p><button>${words.apply}</button></p>
</form>`;

/** The way to another page of what was searched. */
export const drawTurn = (
  filters: Filters,
  text: string,
  page: number,
  label: string,
): Html => html`<form method="post" action="${addressOf(filters, page)}">
<input type="hidden" name="${field}" value="${text}"><button class="quiet">${label}</button></form>`;
