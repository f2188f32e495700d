import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Table as TableData } from '../../report/document/model.ts';
import { written } from '../written.ts';
import { accent, textWidth, wash } from './styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'D6DAD0' } as const;

/** A table whose header comes again on every page; a row is never cut, nor a table that fits on a page. */
export const tableOf = ({ columns, rows, total }: TableData): Table => {
  const keepNext = rows.length <= mostRowsInOnePiece;
  const row = (cells: readonly string[], more: { header?: boolean; bold?: boolean; last?: boolean } = {}) =>
    new TableRow({
      tableHeader: more.header ?? false,
      cantSplit: true,
      children: cells.map((text, n) =>
        cellOf(text, { ...more, keepNext: keepNext && !more.last, numeric: columns[n]?.numeric ?? false }),
      ),
    });
  const texts = (cells: readonly Cell[]) => cells.map(written);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { left: side, right: side },
    columnWidths: widthsOf(columns, rows),
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows: [
      row(
        columns.map(({ label }) => label),
        { header: true, bold: true },
      ),
      ...rows.map((cells, n) => row(texts(cells), { last: !total && n === rows.length - 1 })),
      ...(total ? [row(texts(total), { bold: true, last: true })] : []),
    ],
  });
};

/** A longer table breaks across pages. */
const mostRowsInOnePiece = 16;

/** What a letter takes at the most, bold, and what a cell keeps free at its sides. */
const letter = 130;
const side = 60;

/** No word is cut; beyond that numbers take what they need, texts share the rest, each as its longest one within reason. */
const widthsOf = (columns: TableData['columns'], rows: TableData['rows']): number[] => {
  const textsIn = (n: number) => [columns[n]?.label ?? '', ...rows.map((row) => written(row[n] ?? { text: '' }))];
  const wordsIn = (n: number) => textsIn(n).flatMap((text) => text.split(columns[n]?.numeric ? ' ' : /[\s-]/));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const least = columns.map(({ numeric }, n) => 2 * side + letter * Math.max(numeric ? 6 : 0, longest(wordsIn(n))));
  const wishes = columns.map(({ numeric }, n) => (numeric ? 0 : Math.min(38, longest(textsIn(n)))));
  const free = textWidth - sum(least);
  if (free < 0) return least.map((width) => Math.floor((textWidth * width) / sum(least)));
  const shares = sum(wishes) > 0 ? wishes : columns.map(() => 1);
  return least.map((width, n) => width + Math.floor((free * (shares[n] ?? 0)) / sum(shares)));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const cellOf = (
  text: string,
  {
    header = false,
    bold = false,
    keepNext,
    numeric,
  }: { header?: boolean; bold?: boolean; keepNext: boolean; numeric: boolean },
) =>
  new TableCell({
    ...(header && { shading: { type: ShadingType.CLEAR, fill: wash, color: 'auto' } }),
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext,
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, ...(header && { color: accent }) })],
      }),
    ],
  });
