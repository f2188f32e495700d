import type { Association } from '../../../shared/domain/association.ts';
import { amount } from '../../../shared/report/amount.ts';
import type { BreakdownRow, FigureResult, Section, Unit } from '../../../shared/report/figure.ts';
import type { Corrected } from '../../../shared/usecases/correctedSince.ts';
import { type Html, html } from '../web/html.ts';
import { figureAddress, reportAddress } from './address.ts';
import type { Asked } from './asked.ts';
import { drawCorrected, drawPublished } from './drawCorrected.ts';
import { drawBreakdown, notesOf } from './drawFigure.ts';
import { layout } from './layout.ts';
import { drawMasked, drawScope, drawScopeForm } from './scopeForm.ts';
import { texts } from './texts.ts';

/** A breakdown of up to a year's months is shown, a longer one is opened. */
const mostRowsShown = 13;

type ReportOfYear = Asked & {
  association: Association;
  sections: readonly Section[];
  figures: readonly FigureResult[];
  /** signed in, and so with filters */
  isTeam: boolean;
  isMasked: boolean;
  /** what is another number than in the last edition */
  corrected: Corrected | undefined;
};

/** The figures of a year, section by section. */
export const reportPage = (view: ReportOfYear): Html => {
  const { year, latestYear, scope, association, figures, isTeam, isMasked, corrected } = view;
  const sections = view.sections.filter(({ id }) => figures.some(({ section }) => section === id));
  const neighbours = [year - 1, year + 1].filter((other) => other <= latestYear);
  return layout({
    title: texts.title(year),
    wide: true,
    body: html`<h1>${texts.title(year)}</h1>
<p class="lead">${texts.lead(year)}</p>
${corrected && drawPublished(corrected)}
${drawScope(scope, association)}
${drawMasked(`/rapport/${year}`, { isTeam, isMasked })}
${isTeam && drawScopeForm(`/rapport/${year}`, scope, association)}
<nav aria-label="${texts.years}">
${neighbours.map((other) => link(reportAddress(other, scope), String(other)))}${link(reportAddress(year, scope, { format: 'json' }), texts.json)}</nav>
<nav aria-label="${texts.sections}">
${sections.map(({ id, title }) => link(`#${id}`, title))}</nav>
${sections.map((section) => drawSection(section, figures, view))}`,
  });
};

const link = (address: string, label: string): Html => html`<a href="${address}">${label}</a>
`;

const drawSection = ({ id, title }: Section, figures: readonly FigureResult[], view: ReportOfYear): Html => {
  const drawn = figures.filter(({ section }) => section === id).map((figure) => drawFigure(figure, view));
  return html`<section class="report" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<div class="figures">
${drawn}</div>
</section>
`;
};

const drawFigure = (figure: FigureResult, { year, scope, corrected }: ReportOfYear): Html => {
  const { id, label, definition, value, unit, masked, previous, previousMasked, breakdown } = figure;
  const told = amount(value, unit, masked);
  return html`<article class="figure" id="${id}">
<div class="headline">
<details><summary>${label}</summary><p class="hint">${definition}</p></details>
<p class="value"><a href="${figureAddress(year, id, scope)}" aria-label="${`${told}, ${label}`}">${told}</a></p>
</div>
<p class="notes hint"><span>${notesOf(figure).join(', ')}</span> <span>${texts.previous(year - 1, amount(previous, unit, previousMasked))}</span>${corrected && drawCorrected(corrected, id)}</p>
${breakdown && drawFolded(breakdown, unit, label)}
</article>
`;
};

const drawFolded = (rows: readonly BreakdownRow[], unit: Unit, label: string): Html => {
  const table = drawBreakdown(rows, unit, label);
  return rows.length <= mostRowsShown
    ? table
    : html`<details><summary>${texts.detail(rows.length)}</summary>${table}</details>`;
};
