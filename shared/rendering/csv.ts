import { notTold } from '../report/amount.ts';
import type { Cell, ReportDocument, Table } from '../report/document/model.ts';
import { numberedTables } from './numberedTables.ts';
import { plainText } from './plainText.ts';

/** The tables of the report as CSV files by name: UTF-8, `;` between the cells, a decimal comma, as French spreadsheets read it. */
export const renderCsv = ({ sections }: ReportDocument): Map<string, string> =>
  new Map(numberedTables(sections).map(({ number, table }) => [`${number}-${fileNameOf(table)}.csv`, csvOf(table)]));

/** `\ufeff` tells a spreadsheet that the file is UTF-8. */
const csvOf = ({ columns, rows, total }: Table): string =>
  `\ufeff${[columns.map(({ label }) => ({ text: label })), ...rows, ...(total ? [total] : [])]
    .map((row) => `${row.map(cellOf).join(';')}\r\n`)
    .join('')}`;

const cellOf = (cell: Cell): string => {
  if (!('text' in cell) && cell.masked) return notTold;
  if (!('text' in cell)) return cell.value === null ? '' : String(cell.value).replace('.', ',');
  const text = plainText(cell.text);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const fileNameOf = ({ caption }: Table): string =>
  caption
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
