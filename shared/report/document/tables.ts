import { french } from '../amount.ts';
import { divideHalfUp } from '../arithmetic.ts';
import type { MeasuredFigure } from '../figure.ts';
import type { FigureHistory } from '../history.ts';
import { cellOf, countOf, isKnown, rowIn, unknownYears, valueIn } from './known.ts';
import type { Block, Cell, NumberCell, Table, Told } from './model.ts';

/** The year and the two before it, that it is compared with. */
export const compared = ({ years }: FigureHistory): readonly number[] => years.slice(0, 3);

const yearColumns = (history: FigureHistory) =>
  compared(history).map((year) => ({ label: String(year), numeric: true }));

export const numberOf = ({ id, value, masked, unit }: MeasuredFigure): NumberCell =>
  cellOf(masked ? 'masked' : value, unit, id);

/** Figures, one a row, beside the two years before. */
export const figureTable = (history: FigureHistory, id: string, caption: string, ids: readonly string[]): Block => {
  const figures = ids.map((each) => history.figure(each));
  const table: Table = {
    id,
    caption,
    columns: [{ label: 'Chiffre', numeric: false }, ...yearColumns(history)],
    rows: figures.map((figure) => [
      { text: figure.label },
      ...compared(history).map((year) => cellOf(valueIn(history, figure.id, year), figure.unit, figure.id)),
    ]),
    notes: [...groupNotes(figures), ...unknownYears(history, compared(history))],
  };
  return { kind: 'table', table };
};

export type BreakdownRows = {
  /** the most first, else in the order of the codes */
  sorted?: boolean;
  /** rows of no year are left out */
  onlyUsed?: boolean;
};

/** `values` of the compared years. */
type Row = { code: string; label: string; values: Told[] };

/** The codes of a figure with their values in the compared years. */
export const breakdownRows = (
  history: FigureHistory,
  figureId: string,
  { sorted = false, onlyUsed = sorted }: BreakdownRows = {},
): Row[] => {
  const years = compared(history);
  const labels = new Map(
    years
      .toReversed()
      .flatMap((year) =>
        (history.figure(figureId, year).breakdown ?? []).map(({ code, label }) => [code, label] as const),
      ),
  );
  const order = [
    ...new Set(years.flatMap((year) => history.figure(figureId, year).breakdown?.map(({ code }) => code) ?? [])),
  ];
  const rows = order.map((code) => ({
    code,
    label: labels.get(code) ?? code,
    values: years.map((year) => rowIn(history, figureId, code, year)),
  }));
  const kept = onlyUsed
    ? rows.filter(({ values }) => values.some((value) => value === 'masked' || countOf(value) > 0))
    : rows;
  return sorted ? kept.toSorted((a, b) => countOf(b.values[0]) - countOf(a.values[0])) : kept;
};

/** A breakdown beside the two years before, with the share of each row in the year. */
export const breakdownTable = (
  history: FigureHistory,
  figureId: string,
  header: string,
  rows: readonly Row[],
): Table => {
  const figure = history.figure(figureId);
  const [year, ...before] = yearColumns(history);
  const years = compared(history);
  const [whole = 0, ...wholesBefore] = years.map((each, n) =>
    isKnown(history, each)
      ? wholeOf(
          history.figure(figureId, each),
          rows.map(({ values }) => values[n] ?? null),
        )
      : null,
  );
  const cells = ([first = null, ...past]: readonly Told[]): Cell[] => {
    const cell = (told: Told): Cell => cellOf(told, figure.unit, figureId);
    const share = first === 'masked' || whole === 'masked' ? 'masked' : divideHalfUp(100 * (first ?? 0), whole ?? 0);
    return [cell(first === 'masked' ? first : (first ?? 0)), cellOf(share, 'percent', figureId), ...past.map(cell)];
  };
  return {
    id: figureId,
    caption: figure.label,
    columns: [{ label: header, numeric: false }, ...(year ? [year] : []), { label: 'part', numeric: true }, ...before],
    rows: rows.map(({ label, values }) => [{ text: label }, ...cells(values)]),
    total: [{ text: 'total' }, ...cells([whole, ...wholesBefore])],
    notes: [...notesOf(figure), ...unknownYears(history, years)],
  };
};

/** The rows together; where one is kept back, what the figure itself tells. */
const wholeOf = ({ value, masked }: MeasuredFigure, rows: readonly Told[]): Told => {
  if (!rows.includes('masked')) return rows.reduce((sum: number, each) => sum + countOf(each), 0);
  return masked || value === null ? 'masked' : value;
};

/** The notes of several figures, each once, with the figures that it is about unless it is about all. */
const groupNotes = (figures: readonly MeasuredFigure[]): string[] => {
  const noted = figures.flatMap((figure) => notesOf(figure).map((note) => ({ note, label: figure.label })));
  return [...Map.groupBy(noted, ({ note }) => note)].map(([note, of]) =>
    of.length === figures.length ? note : `${of.map(({ label }) => label).join(', ')} : ${note}`,
  );
};

/** What a figure leaves out or estimates, in words. */
export const notesOf = ({ missing, range, base, unit }: MeasuredFigure): string[] => [
  ...(unit === 'percent' && base != null ? [`sur ${french.format(base)} réponse${base > 1 ? 's' : ''}`] : []),
  ...(missing != null && missing > 0 ? [`${french.format(missing)} sans réponse`] : []),
  ...(range !== undefined && range[0] !== range[1]
    ? [`estimé entre ${french.format(range[0])} et ${french.format(range[1])}`]
    : []),
];
