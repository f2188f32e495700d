import { longDateTime } from '../../../../shared/domain/frenchDates.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import type { Reading } from '../../../../shared/store/readingStore.ts';
import { type Html, html } from '../../web/html.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';
import { journeyAddress } from './address.ts';

const words = texts.readings;

/** The part of the audit trail that says who looked at somebody, the latest first. */
export const readingsPage = (view: { member: Member; journey: Journey; readings: readonly Reading[] }): Html => {
  const { member, journey, readings } = view;
  return teamPage({
    title: words.title,
    member,
    body: html`<p class="back"><a href="${journeyAddress(journey.id)}">${words.back}</a></p>
<h1>${words.title}</h1>
<p class="hint">${journey.project.title ?? texts.journey.untitled}. ${words.lead}</p>
${readings.length === 0 ? html`<p>${words.none}</p>` : drawTable(readings)}`,
  });
};

const drawTable = (readings: readonly Reading[]): Html => html`<table>
<thead><tr>${Object.values(words.columns).map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${readings.map(
  ({ at, staff, from }) =>
    html`<tr><td>${longDateTime(toLocal(at))}</td><td>${staff}</td><td>${words.from[from]}</td></tr>
`,
)}</tbody>
</table>`;
