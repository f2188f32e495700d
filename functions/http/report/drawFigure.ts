import { amount } from '../../../shared/report/amount.ts';
import type { BreakdownRow, FigureResult, Unit } from '../../../shared/report/figure.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { texts } from './texts.ts';

/** What the value rests on: answers, what is missing, from where to where. */
export const notesOf = (figure: FigureResult): string[] => {
  const { base, missing } = figure;
  const range = sayRange(figure);
  return [
    ...(base === undefined ? [] : [base === null ? texts.baseMasked : texts.base(base)]),
    ...(missing === undefined || missing === 0 ? [] : [texts.missing(amount(missing, 'count', missing === null))]),
    ...(range === undefined ? [] : [range]),
  ];
};

/** From where to where an estimate goes; undefined for a number that is none. */
export const sayRange = ({ range, unit }: FigureResult): string | undefined =>
  range === undefined || range[0] === range[1]
    ? undefined
    : texts.range(amount(range[0], unit), amount(range[1], unit));

/** The rows of a breakdown with a bar each. */
export const drawBreakdown = (rows: readonly BreakdownRow[], unit: Unit, label: string): Html => {
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  return html`<table aria-label="${label}">
${rows.map((row) => drawRow(row, unit, Math.round((100 * (row.value ?? 0)) / most)))}</table>`;
};

/** `length` of the bar: 0 to 100. */
const drawRow = ({ label, value }: BreakdownRow, unit: Unit, length: number): Html =>
  html`<tr${attribute('class', !value && 'none')}><th scope="row">${label}</th><td>${amount(value, unit, value === null)}</td>
<td class="bar"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${length}" height="1"/></svg></td></tr>
`;
