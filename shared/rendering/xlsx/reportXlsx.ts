import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Cell, ReportDocument, Table } from '../../report/document/model.ts';
import type { Unit } from '../../report/figure.ts';
import { numberedTables } from '../numberedTables.ts';
import { plainText } from '../plainText.ts';
import { written } from '../written.ts';
import { sheetNames, sheetTitle } from './sheetNames.ts';

/**
 * The tables of the report as a workbook: a sheet that lists the others, then one a table, in the order of the sections,
 * numbers as numbers, headers frozen.
 */
export const renderXlsx = async ({ sections }: ReportDocument): Promise<Uint8Array> => {
  const tables = numberedTables(sections);
  const [first = '', ...names] = sheetNames([
    contents,
    ...tables.map(({ number, table }) => sheetTitle(number, table.caption)),
  ]);
  return writeXlsxFile(
    [
      sheetOf(contentsOf(tables, names), first),
      ...tables.map(({ table }, n) => sheetOf(table, names[n] ?? String(n + 1))),
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
};

const contents = 'Sommaire';

const contentsOf = (tables: ReturnType<typeof numberedTables>, names: readonly string[]): Table => ({
  id: 'contents',
  caption: contents,
  columns: ['Section', 'Titre', 'Tableau', 'Feuille'].map((label) => ({ label, numeric: false })),
  rows: tables.map(({ number, title, table }, n) =>
    [number, title, table.caption, names[n] ?? ''].map((text) => ({ text })),
  ),
  notes: [],
});

const sheetOf = (table: Table, sheet: string): Sheet<never> => ({
  sheet,
  stickyRowsCount: 2,
  columns: table.columns.map((column, n) => ({ width: column.numeric ? 14 : widthOf(table, n) })),
  data: [
    [{ ...textOf(table.caption), fontWeight: 'bold', fontSize: 14 }],
    table.columns.map(({ label, numeric }) => ({
      ...textOf(label),
      fontWeight: 'bold',
      align: numeric ? 'right' : 'left',
      backgroundColor: '#e3efe9',
      wrap: true,
    })),
    ...table.rows.map((row) => row.map(cellOf)),
    ...(table.total ? [table.total.map((cell): CellObject => ({ ...cellOf(cell), fontWeight: 'bold' }))] : []),
    ...table.notes.map((note) => [{ ...textOf(note), fontStyle: 'italic' as const }]),
  ],
});

const textOf = (text: string): CellObject => ({ type: String, value: plainText(text) });

const formats: Record<Unit, string> = {
  count: '#,##0',
  percent: '0" %"',
  years: '0" ans"',
  hours: '#,##0.##" h"',
  mean: '0.0',
};

const cellOf = (cell: Cell): CellObject => {
  if ('text' in cell) return textOf(cell.text);
  if (cell.value === null) return { ...textOf(written(cell)), align: 'right' };
  return { type: Number, value: cell.value, format: formats[cell.unit], align: 'right' };
};

const widthOf = ({ rows }: Table, n: number): number => {
  const longest = rows.map((row) => row[n]).map((cell) => (cell && 'text' in cell ? cell.text.length : 0));
  return Math.min(60, Math.max(14, ...longest) + 2);
};
