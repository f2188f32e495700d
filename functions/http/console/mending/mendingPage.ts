import { toDay } from '../../../../shared/domain/paris.ts';
import { typeset } from '../../../../shared/domain/typeset.ts';
import type { Fault, MendingRule } from '../../../../shared/report/mending/mendingRule.ts';
import { attribute, type Html, html } from '../../web/html.ts';
import { journeyAddress } from '../journey/address.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';
import { mendingAddress } from './address.ts';

/** A rule with what breaks it, and by whom each is put right. */
export type MendingShown = MendingRule & { faults: readonly (Fault & { by: readonly string[] })[] };

type MendingView = {
  member: Member;
  year: number;
  /** only what this colleague puts right */
  own: boolean;
  shown: readonly MendingShown[];
};

/** As many rows are shown at once; where there are more, they are opened. */
const mostRowsShown = 12;

const { mending: said } = texts;

/** What is wrong in the records of a year, with who puts it right and where. */
export const mendingPage = ({ member, year, own, shown }: MendingView): Html => {
  const count = shown.reduce((sum, { faults }) => sum + faults.length, 0);
  const latest = Number(toDay(member.now).slice(0, 4));
  const years = [year - 1, year + 1].filter((other) => other <= latest);
  return teamPage({
    title: said.title(year),
    member,
    here: mendingAddress(latest),
    wide: true,
    body: html`<h1>${said.title(year)}</h1>
<p class="lead">${typeset(said.lead)}</p>
<nav aria-label="${said.ways}">
${choice(mendingAddress(year), said.everybody, !own)}
${choice(mendingAddress(year, true), said.yours, own)}
${years.map(
  (other) => html`<a href="${mendingAddress(other, own)}">${other}</a>
`,
)}</nav>
<p class="count" role="status">${said.count(count)}</p>
${shown.map(drawRule)}`,
  });
};

const choice = (address: string, label: string, here: boolean): Html =>
  html`<a href="${address}"${attribute('aria-current', here && 'page')}>${label}</a>`;

const drawRule = ({ id, title, effect, where, faults }: MendingShown): Html => {
  const table = html`<table class="rows" aria-labelledby="${id}">
<thead><tr><th scope="col">${said.columns.record}</th><th scope="col">${said.columns.what}</th><th scope="col">${said.columns.who}</th></tr></thead>
<tbody>
${faults.map(drawFault)}</tbody>
</table>`;
  return html`<section>
<h2 id="${id}">${title} <span class="hint">${faults.length}</span></h2>
<p>${typeset(effect)} ${typeset(where)}</p>
${faults.length > mostRowsShown ? html`<details><summary>${said.open(faults.length)}</summary>${table}</details>` : table}
</section>
`;
};

const drawFault = ({ record, projectId, what, by }: MendingShown['faults'][number]): Html => {
  const name = projectId === undefined ? record : html`<a href="${journeyAddress(projectId)}">${projectId}</a>`;
  const own = projectId === undefined || projectId === record ? '' : html` <span class="hint">${record}</span>`;
  return html`<tr><th scope="row">${name}${own}</th><td>${what}</td><td><span class="label">${said.columns.who}</span>${by.join(', ')}</td></tr>
`;
};
