import type { Association } from '../../../shared/domain/association.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { amount } from '../../../shared/report/amount.ts';
import type { FigureResult } from '../../../shared/report/figure.ts';
import type { Corrected } from '../../../shared/usecases/correctedSince.ts';
import { type Html, html } from '../web/html.ts';
import { figureAddress, reportAddress } from './address.ts';
import type { Asked } from './asked.ts';
import { drawCorrected } from './drawCorrected.ts';
import { drawBreakdown, sayRange } from './drawFigure.ts';
import { layout } from './layout.ts';
import { drawMasked, drawScope, drawScopeForm } from './scopeForm.ts';
import { texts } from './texts.ts';

type FigureOfYear = Asked & {
  association: Association;
  figure: FigureResult;
  isTeam: boolean;
  isMasked: boolean;
  corrected: Corrected | undefined;
  /** the records, for those who may see them */
  lists?: Html;
};

const words = texts.figure;

/** One figure: what it means, what it rests on, what it counts. */
export const figurePage = (view: FigureOfYear): Html => {
  const { year, scope, association, figure, isTeam, isMasked, corrected, lists } = view;
  const { id, label, definition, inEnglish, unit, breakdown } = figure;
  const path = figureAddress(year, id, {});
  return layout({
    title: `${label}, ${year}`,
    body: html`<p class="back"><a href="${reportAddress(year, scope)}#${id}">${texts.whole(year)}</a></p>
<h1>${label}</h1>
<p class="lead">${typeset(definition)}</p>
<p class="hint" lang="en">${inEnglish}</p>
${drawScope(scope, association)}
${drawMasked(path, { isTeam, isMasked })}
${corrected?.byFigure.has(id) && html`<p>${drawCorrected(corrected, id)}</p>`}
<dl class="facts">${factsOf(figure, year).map(([name, says]) => html`<div><dt>${name}</dt><dd>${says}</dd></div>`)}</dl>
${
  breakdown &&
  html`<section class="report"><h2>${words.breakdown}</h2>
${drawBreakdown(breakdown, unit, label)}</section>`
}
${lists}
${isTeam && drawScopeForm(path, scope, association)}`,
  });
};

const factsOf = (figure: FigureResult, year: number): [string, string][] => {
  const { value, masked, previous, previousMasked, unit, base, missing } = figure;
  const counted = (count: number | null): string => amount(count, 'count', count === null);
  const facts: [string, string | undefined][] = [
    [String(year), amount(value, unit, masked)],
    [String(year - 1), amount(previous, unit, previousMasked)],
    [words.unit, words.units[unit]],
    [words.base, base === undefined ? undefined : counted(base)],
    [words.missing, missing === undefined ? undefined : counted(missing)],
    [words.range, sayRange(figure)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
};
