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
import { accent, wash } from './styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'D6DAD0' } as const;

/** A table whose header comes again on every page; a row is never cut. */
export const tableOf = ({ columns, rows, total }: TableData): Table => {
  const row = (cells: readonly string[], more: { header?: boolean; bold?: boolean } = {}) =>
    new TableRow({
      tableHeader: more.header ?? false,
      cantSplit: true,
      children: cells.map((text, n) => cellOf(text, { ...more, numeric: columns[n]?.numeric ?? false })),
    });
  const texts = (cells: readonly Cell[]) => cells.map(written);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widthsOf(columns, rows),
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows: [
      row(
        columns.map(({ label }) => label),
        { header: true, bold: true },
      ),
      ...rows.map((cells) => row(texts(cells))),
      ...(total ? [row(texts(total), { bold: true })] : []),
    ],
  });
};

/** The width between the margins of a page, in twentieths of a point. */
const pageWidth = 9026;

/** Numbers take what they need, texts share the rest, each as its longest one within reason. */
const widthsOf = (columns: TableData['columns'], rows: TableData['rows']): number[] => {
  const wishes = columns.map(({ numeric, label }, n) => {
    const longest = Math.max(label.length, ...rows.map((row) => written(row[n] ?? { text: '' }).length));
    return numeric ? Math.min(14, Math.max(8, longest)) : Math.min(38, Math.max(10, longest));
  });
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => Math.floor((pageWidth * wish) / all));
};

const cellOf = (
  text: string,
  { header = false, bold = false, numeric }: { header?: boolean; bold?: boolean; numeric: boolean },
) =>
  new TableCell({
    ...(header && { shading: { type: ShadingType.CLEAR, fill: wash, color: 'auto' } }),
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, ...(header && { color: accent }) })],
      }),
    ],
  });
