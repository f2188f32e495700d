import { html } from 'hono/html';
import { reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import type { Html } from '../layout.ts';
import { select } from '../select.ts';
import { withoutRule } from '../texts.ts';
import { arrivalList } from './arrivalList.ts';
import { type Filters, isHolder, matches } from './filters.ts';
import { paths } from './paths.ts';
import { simulationPage } from './simulationPage.ts';
import type { Finished } from './simulations.ts';
import { texts } from './texts.ts';

/** So many messages on a page. */
const pageSize = 50;

/** The messages that the filters let through, a page of them, each with its reason. */
export const messagesPage = ({ number, seen, report }: Finished, filters: Filters, asked: number): Html => {
  const found = seen.messages.filter(matches(filters));
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(1, asked), last);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const staff = new Set(
    seen.messages.flatMap((message) => (isHolder(message) || message.to === 'team' ? [] : message.to)),
  );
  return simulationPage(
    texts.messages,
    html`<section class="sheet">${filterForm(
      number,
      filters,
      [...staff].sort((a, b) => a.localeCompare(b, 'fr')),
    )}
<p role="status">${texts.found(found.length)}</p></section>
<section class="sheet">${arrivalList(shown, seen, number, report.associations > 1)}${pageLinks(number, filters, page, last)}</section>`,
    { back: [{ href: paths.run(number), label: texts.named(number) }] },
  );
};

const filterForm = (number: number, filters: Filters, staff: readonly string[]): Html => {
  const everybody = [
    ['', texts.filters.everybody],
    ['team', texts.team],
    ['holders', texts.filters.holders],
    ...staff.map((name) => [name, name] as const),
  ] as const;
  const rules = [...reminderRules.map(({ id, label }) => [id, label] as const), ...Object.entries(withoutRule)];
  return html`<form class="row" method="get" action="${paths.messages(number)}">
${filterSelect('to', filters, everybody)}
${filterSelect('channel', filters, [['', texts.filters.all], ...Object.entries(texts.channels)])}
${filterSelect('rule', filters, [['', texts.filters.all], ...rules])}
<label>${texts.filters.day} <input type="date" name="day" value="${filters.day ?? ''}"></label>
<label>${texts.filters.journey} <input name="journey" value="${filters.journey ?? ''}" size="10"></label>
<label><input type="checkbox" name="updates" value="1"${filters.updates === undefined ? '' : ' checked'}> ${texts.filters.updates}</label>
<button>${texts.filters.apply}</button> <a href="${paths.messages(number)}">${texts.filters.clear}</a></form>`;
};

/** What is asked for in the URL stays chosen, be it in the list or not: one holder, for example. */
const filterSelect = (
  name: 'to' | 'channel' | 'rule',
  filters: Filters,
  known: readonly (readonly [string, string])[],
): Html => {
  const chosen = filters[name] ?? '';
  const options = known.some(([value]) => value === chosen) ? known : [...known, [chosen, chosen] as const];
  return select(name, texts.filters[name], chosen, options);
};

const pageLinks = (number: number, filters: Filters, page: number, last: number): Html =>
  last === 1
    ? html``
    : html`<nav class="row pages" aria-label="${texts.pages}">
${page > 1 ? html`<a href="${paths.messages(number, filters, page - 1)}">${texts.earlier}</a>` : ''}
<span>${page} / ${last}</span>
${page < last ? html`<a href="${paths.messages(number, filters, page + 1)}">${texts.later}</a>` : ''}</nav>`;
