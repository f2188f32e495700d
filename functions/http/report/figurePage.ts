import type { Association } from '../../../shared/domain/association.ts';
import { amount } from '../../../shared/report/amount.ts';
import type { FigureResult } from '../../../shared/report/figure.ts';
import { type Html, html, typeset } from '../web/html.ts';
import { reportAddress } from './address.ts';
import type { Asked } from './asked.ts';
import { drawBreakdown } from './drawFigure.ts';
import { layout } from './layout.ts';
import { drawScope, drawScopeForm } from './scopeForm.ts';
import { texts } from './texts.ts';

type FigureOfYear = Asked & {
  association: Association;
  figure: FigureResult;
  /** the records, for those who may see them */
  lists?: Html;
};

const words = texts.figure;

/** One figure: what it means, what it rests on, what it counts. */
export const figurePage = ({ year, scope, association, figure, lists }: FigureOfYear): Html => {
  const { id, label, definition, unit, breakdown } = figure;
  return layout({
    title: `${label}, ${year}`,
    body: html`<p class="back"><a href="${reportAddress(year, scope)}#${id}">${texts.whole(year)}</a></p>
<h1>${label}</h1>
<p class="lead">${typeset(definition)}</p>
${drawScope(scope, association)}
<dl class="facts">${factsOf(figure, year).map(([name, says]) => html`<div><dt>${name}</dt><dd>${says}</dd></div>`)}</dl>
${
  breakdown &&
  html`<section class="report"><h2>${words.breakdown}</h2>
${drawBreakdown(breakdown, unit, label)}</section>`
}
${lists}
${lists && drawScopeForm(`/rapport/${year}/chiffre/${encodeURIComponent(id)}`, scope, association)}`,
  });
};

const factsOf = ({ value, previous, unit, base, missing, range }: FigureResult, year: number): [string, string][] => [
  [String(year), amount(value, unit)],
  [String(year - 1), amount(previous, unit)],
  [words.unit, words.units[unit]],
  ...(base === undefined ? [] : [[words.base, amount(base, 'count')] as [string, string]]),
  ...(missing === undefined ? [] : [[words.missing, amount(missing, 'count')] as [string, string]]),
  ...(range === undefined || range[0] === range[1]
    ? []
    : [[words.range, texts.range(amount(range[0], unit), amount(range[1], unit))] as [string, string]]),
];
