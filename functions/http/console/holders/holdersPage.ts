import type { Association } from '../../../../shared/domain/association.ts';
import { programmes } from '../../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../../shared/domain/codes.ts';
import { longDate } from '../../../../shared/domain/frenchDates.ts';
import { stageLabel } from '../../../../shared/domain/programmes.ts';
import { attribute, type Html, html } from '../../web/html.ts';
import { journeyAddress } from '../journey/address.ts';
import type { Member } from '../member.ts';
import { drawPages, type ListPage } from '../paging.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';
import { drawFilters } from './filterForm.ts';
import { addressOf, type Filters } from './filters.ts';
import type { HolderRow } from './findHolders.ts';
import { drawSearch, drawTurn } from './searchForm.ts';

type HoldersView = ListPage & {
  member: Member;
  association: Association;
  filters: Filters;
  /** what was searched; empty without */
  text: string;
  shown: readonly HolderRow[];
  /** how many there are on all pages */
  found: number;
};

const { columns } = texts;

/** The list of holders with its filters. */
export const holdersPage = ({ member, association, filters, text, shown, found, at, pages }: HoldersView): Html =>
  teamPage({
    title: texts.holdersTitle,
    member,
    here: '/equipe/porteurs',
    wide: true,
    body: html`<h1>${texts.holdersTitle}</h1>
${drawSearch(filters, text)}
${drawFilters(filters, association)}
<p class="count" role="status">${texts.found(found)}</p>
${shown.length > 0 && drawTable(shown, association)}
${drawPages({ at, pages }, drawWay({ filters, text }))}`,
  });

const drawTable = (rows: readonly HolderRow[], association: Association): Html => {
  const heads = [columns.holder, columns.project, columns.phase, columns.advisor, columns.territory, columns.lastSign];
  return html`<table class="rows">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => drawRow(row, association))}</tbody>
</table>`;
};

const drawRow = ({ journey, names, lastSign }: HolderRow, { vocabularies }: Association): Html => {
  const { id, stage, advisor, project } = journey;
  const { title = '', programme, territory } = project;
  const cells: [string, string][] = [
    [columns.project, title],
    [columns.phase, `${stageLabel(stage)} (${labelOf(programmes, programme)})`],
    [columns.advisor, advisor ?? texts.journey.nobody],
    [columns.territory, territory === undefined ? '' : labelOf(vocabularies.territories, territory)],
    [columns.lastSign, longDate(lastSign)],
  ];
  return html`<tr><th scope="row"><a href="${journeyAddress(id)}">${names.join(', ') || id}</a></th>${cells.map(
    ([label, text]) =>
      html`<td${attribute('class', label === columns.lastSign ? 'date' : text === '' && 'empty')}><span class="label">${label}</span>${text}</td>`,
  )}</tr>
`;
};

/** The way to another page: what is searched goes with it in a form, for it stands in no address. */
const drawWay =
  ({ filters, text }: Pick<HoldersView, 'filters' | 'text'>): Parameters<typeof drawPages>[1] =>
  (page, rel, label) =>
    text === ''
      ? html`<a href="${addressOf(filters, page)}" rel="${rel}">${label}</a>`
      : drawTurn(filters, text, page, label);
