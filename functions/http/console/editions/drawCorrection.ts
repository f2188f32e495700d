import { typeset } from '../../../../shared/domain/typeset.ts';
import { amount } from '../../../../shared/report/amount.ts';
import type { ChangedRow } from '../../../../shared/report/edition/compareFigures.ts';
import { correctionTexts as told } from '../../../../shared/report/edition/correctionTexts.ts';
import type { Unit } from '../../../../shared/report/figure.ts';
import type { ExplainedCorrection, ExplainedRecord } from '../../../../shared/usecases/explainCorrections.ts';
import { type Html, html } from '../../web/html.ts';
import { journeyAddress } from '../journey/address.ts';
import { texts } from './texts.ts';

/** After an import, a figure may rest on hundreds of other records: a page tells of so many. */
const mostRecords = 50;

/** A figure that is another one by now: before and after, its rows that moved, and the records that did it. */
export const drawCorrection = (correction: ExplainedCorrection): Html => {
  const { figure, before, after, rows, records, redefined } = correction;
  const { id, label, unit } = figure;
  const now = after ? told.numbers(after, unit) : told.gone;
  return html`<article class="correction" id="rectifie-${id}">
<h3>${typeset(label)} <mark>${told.corrected}</mark></h3>
<p class="change">${texts.from(told.numbers(before, unit), now)}</p>
${rows.length > 0 && drawRows(rows, unit, label)}
<details><summary>${typeset(texts.why(records.length))}</summary>
${redefined && html`<p>${told.redefined}</p>`}
${records.length > 0 ? drawRecords(correction) : html`<p>${after ? told.untold : told.noLonger}</p>`}
</details>
</article>
`;
};

const drawRows = (rows: readonly ChangedRow[], unit: Unit, label: string): Html => {
  const { rows: heads } = texts;
  return html`<table aria-label="${label}">
<thead><tr><th scope="col">${heads.label}</th>${[heads.before, heads.after, heads.difference].map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ label, before, after }) =>
      html`<tr><th scope="row">${label}</th>${[amount(before, unit), amount(after, unit), told.difference(before, after, unit)].map((cell) => html`<td class="number">${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
};

const drawRecords = (correction: ExplainedCorrection): Html => {
  const { records } = correction;
  const others = records.length - mostRecords;
  return html`<ul>${records.slice(0, mostRecords).map((record) => drawRecord(record, correction))}${others > 0 && html`<li>${texts.others(others)}</li>`}</ul>`;
};

const drawRecord = (record: ExplainedRecord, correction: ExplainedCorrection): Html => {
  const name = told.record(correction.figure.counts, record.id);
  const [first, ...others] = record.projectIds;
  const asides = [...(record.isErased ? [told.isErased] : []), ...(record.isThere ? [] : [told.isGone])];
  return html`<li>${first === undefined ? name : html`<a href="${journeyAddress(first)}">${name}</a>`}${others.map((id) => html`, <a href="${journeyAddress(id)}">${id}</a>`)}${typeset(' : ')}${told.change(record, correction)}${asides.length > 0 && html` <span class="hint">(${asides.join(', ')})</span>`}</li>
`;
};
