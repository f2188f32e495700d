import type { Association } from '../../../../shared/domain/association.ts';
import { programmes } from '../../../../shared/domain/codeLists.ts';
import { advisorsOf, idInAddress } from '../../../../shared/domain/colleagues.ts';
import { stageLabel } from '../../../../shared/domain/programmes.ts';
import { type Html, html } from '../../web/html.ts';
import { type Choice, drawSelect } from '../drawSelect.ts';
import { texts } from '../texts.ts';
import { everyPhase, type Filters, nobody, parameterOf, quietWeeks, stages } from './filters.ts';

const words = texts.filters;

/** The filters as a form that only changes the address. */
export const drawFilters = (filters: Filters, association: Association): Html => {
  const { vocabularies } = association;
  const select = (name: keyof Filters, choices: readonly Choice[]): Html =>
    drawSelect({
      id: name,
      name: parameterOf(name),
      label: words[name],
      chosen: String(filters[name] ?? ''),
      choices,
    });
  const names = advisorsOf(association).map((member): Choice => [idInAddress(member), member.name]);
  return html`<form class="filters" method="get" action="/equipe/porteurs" aria-label="${words.title}">
${select('programme', [['', words.all], ...programmes.map(({ code, label }): Choice => [code, label])])}${select(
  'phase',
  [['', words.open], [everyPhase, words.whole], ...stages.map((stage): Choice => [stage, stageLabel(stage)])],
)}${select('territory', [['', words.all], ...vocabularies.territories.map(({ code, label }): Choice => [code, label])])}${select(
  'advisor',
  [['', words.all], [nobody, words.nobody], ...names],
)}${select('quiet', [['', words.anyTime], ...quietWeeks.map((weeks): Choice => [String(weeks), words.weeks(weeks)])])}<p class="act"><button>${words.apply}</button> <a href="/equipe/porteurs">${words.clear}</a></p>
</form>`;
};
