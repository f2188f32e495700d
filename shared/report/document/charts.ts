import { french } from '../amount.ts';
import type { FigureHistory } from '../history.ts';
import { cellOf, countOf, isKnown, rowIn } from './known.ts';
import type { Block, Chart, ChartData, Series, Table } from './model.ts';
import { sayMost } from './sayMost.ts';
import { type BreakdownRows, breakdownRows, breakdownTable, compared, notesOf } from './tables.ts';

/** What comes after the first ones is in the table. */
const mostBars = 15;

type Drawn = BreakdownRows & { header: string };

/** Horizontal bars: one breakdown of the year; its table alone where there is nothing to draw. */
export const bars = (history: FigureHistory, figureId: string, drawn: Drawn): Block =>
  breakdownChart(history, figureId, drawn, (labels, series) => ({ kind: 'bars', labels, series: series.slice(0, 1) }));

/** Upright columns: the breakdown of the year beside that of the year before; its table alone where there is nothing to draw. */
export const columns = (history: FigureHistory, figureId: string, drawn: Drawn): Block =>
  breakdownChart(history, figureId, drawn, (labels, series) => ({
    kind: 'columns',
    labels,
    series: series.slice(0, 2),
  }));

const breakdownChart = (
  history: FigureHistory,
  figureId: string,
  { header, ...options }: Drawn,
  draw: (labels: string[], series: Series[]) => ChartData,
): Block => {
  const rows = breakdownRows(history, figureId, options);
  const told = rows.filter(({ values }) => !values.includes('masked'));
  const shown = options.sorted ? told.filter(({ values }) => countOf(values[0]) > 0).slice(0, mostBars) : told;
  const labels = shown.map(({ label }) => label);
  const series = compared(history)
    .filter((year) => isKnown(history, year))
    .map((year, n) => ({ name: String(year), values: shown.map(({ values }) => countOf(values[n])) }));
  const table = breakdownTable(history, figureId, header, rows);
  const { label } = history.figure(figureId);
  return unlessEmpty(series[0]?.values ?? [], {
    kind: 'chart',
    id: figureId,
    title: `${label}, ${history.year}`,
    description: sayMost(labels.map((label, n) => ({ label, value: series[0]?.values[n] ?? 0 }))) ?? '',
    data: draw(labels, series),
    table,
  });
};

/** The chart, or its table alone where there is nothing to draw. */
const unlessEmpty = (values: readonly number[], chart: Chart): Block =>
  values.every((value) => value === 0) ? { kind: 'table', table: chart.table } : chart;

/** One figure over the years of the history of which there are records, the oldest first. */
export const overYears = (history: FigureHistory, figureId: string): Block => {
  const { label, unit } = history.figure(figureId);
  const years = history.years
    .filter((year) => isKnown(history, year) && !history.figure(figureId, year).masked)
    .toReversed();
  const figures = years.map((year) => history.figure(figureId, year));
  const values = figures.map(({ value }) => value ?? 0);
  return unlessEmpty(values, {
    kind: 'chart',
    id: `${figureId}-years`,
    title: `${label}, de ${years[0]} à ${history.year}`,
    description: `${years.map((year, n) => `${year} : ${french.format(values[n] ?? 0)}`).join(', ')}.`,
    data: { kind: 'columns', labels: years.map(String), series: [{ name: label, values }] },
    table: {
      id: `${figureId}-years`,
      caption: `${label} au fil des années`,
      columns: [
        { label: 'Année', numeric: false },
        { label, numeric: true },
      ],
      rows: figures.map(({ value }, n) => [{ text: String(years[n]) }, { value, unit, figure: figureId }]),
      notes: [],
    },
  });
};

/**
 * Breakdowns by the same codes, the first two back to back. The others are told in words, and in the table, as are those
 * who are in none.
 */
export const pyramid = (
  history: FigureHistory,
  whole: string,
  sides: readonly { id: string; label: string }[],
): Block => {
  const rows = breakdownRows(history, whole);
  const series = sides.map(({ id, label }) => ({
    id,
    name: label,
    told: rows.map(({ code }) => rowIn(history, id, code, history.year)),
    values: rows.map(({ code }) => countOf(rowIn(history, id, code, history.year))),
  }));
  const [left, right, ...others] = series;
  if (left === undefined || right === undefined) throw new Error('a pyramid has two sides');
  const { label } = history.figure(whole);
  const ungendered = sum(rows.map(({ values }) => countOf(values[0]))) - sum(series.flatMap(({ values }) => values));
  const isMasked = [...rows.map(({ values }) => values[0]), ...series.flatMap(({ told }) => told)].includes('masked');
  const table: Table = {
    id: `${whole}-pyramid`,
    caption: `${label} et par genre`,
    columns: ['Âge', ...series.map(({ name }) => name), 'ensemble'].map((label, n) => ({ label, numeric: n > 0 })),
    rows: rows.map((row, n) => [
      { text: row.label },
      ...series.map(({ id, told }) => cellOf(told[n] ?? null, 'count', id)),
      cellOf(row.values[0] ?? null, 'count', whole),
    ]),
    notes: [
      ...notesOf(history.figure(whole)),
      ...(ungendered > 0 && !isMasked
        ? [`${french.format(ungendered)} sans genre connu, dans l’ensemble seulement`]
        : []),
    ],
  };
  if (isMasked) return { kind: 'table', table };
  return unlessEmpty([...left.values, ...right.values], {
    kind: 'chart',
    id: `${whole}-pyramid`,
    title: `${label} et par genre, ${history.year}`,
    description: [
      ...others.flatMap(({ name, values }) => {
        const count = sum(values);
        return count > 0 ? [`Pas dans le dessin, mais dans le tableau : ${name} (${french.format(count)}).`] : [];
      }),
      `${rows.map((row, n) => `${row.label} : ${[left, right].map(({ name, values }) => `${name} ${values[n] ?? 0}`).join(', ')}`).join(' ; ')}.`,
    ].join(' '),
    data: { kind: 'pyramid', labels: rows.map((row) => row.label), series: [left, right] },
    table,
  });
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
