import { isUtf8 } from 'node:buffer';
import { type CsvRow, csvRows } from './csv.ts';
import type { Fault } from './errors.ts';
import { readHeaders } from './readHeaders.ts';
import type { Row } from './reading.ts';
import { readRow } from './readRow.ts';
import { headersOf, type Table } from './table.ts';
import { faults } from './texts.ts';

export type FileContents = {
  /** the rows with as many cells as there are headers */
  rows: Row[];
  /** the ids of all rows; of a row with too many or too few cells each cell, since any may be its id */
  ids: string[];
  /** more rows may stand where they could not be seen */
  rowsUnseen: boolean;
};

type Tell = (row: number | undefined, column: string | undefined, fault: Fault) => void;

/** The separator by which the first row names the most columns. */
const separatorOf = (text: string, headers: readonly string[]): string => {
  const named = (separator: string) =>
    csvRows(text, separator)
      .next()
      .value?.cells.filter((cell) => headers.includes(cell)).length ?? 0;
  return [',', '\t'].reduce((best, other) => (named(other) > named(best) ? other : best), ';');
};

/** Tells of another encoding once a file, at the first cell that shows it, and gives the number of its row. */
const tellBadBytes = (text: string, separator: string, tell: Tell): number => {
  let number = 0;
  let headers: string[] | undefined;
  for (const { cells } of csvRows(text, separator)) {
    number += 1;
    headers ??= cells;
    const at = cells.findIndex((cell) => cell.includes('\uFFFD'));
    if (at === -1) continue;
    tell(number, headers[at], faults.notUtf8(cells[at] ?? ''));
    break;
  }
  return number;
};

const isEmpty = ({ cells }: CsvRow): boolean => cells.length === 1 && cells[0] === '';

/** Reads the bytes of one record file and tells of each fault that it has by itself. */
export const readFile = (table: Table, bytes: Uint8Array, tell: Tell): FileContents => {
  const contents: FileContents = { rows: [], ids: [], rowsUnseen: true };
  const text = new TextDecoder().decode(bytes);
  const separator = separatorOf(text, headersOf(table));
  if (!isUtf8(bytes) && tellBadBytes(text, separator, tell) === 1) return contents;

  const lines = csvRows(text, separator);
  const headers = lines.next().value;
  if (!headers || isEmpty(headers)) {
    tell(undefined, undefined, faults.noHeaders(headersOf(table)));
    return contents;
  }
  const columns = readHeaders(table, headers, (column, fault) => tell(1, column, fault));
  if (!columns) return contents;

  const idAt = columns.find(({ column }) => column.field === table.key[0])?.at;
  contents.rowsUnseen = idAt === undefined;
  let number = 1;
  for (const line of lines) {
    number += 1;
    if (isEmpty(line)) continue;
    for (const [at, fault] of line.faults) {
      const read = line.cells[at] ?? '';
      tell(number, headers.cells[at], { ...faults.quote[fault], read });
      if (read.includes('\n')) contents.rowsUnseen = true;
    }
    if (line.cells.length === headers.cells.length) {
      contents.rows.push(readRow(columns, line, number, (column, fault) => tell(number, column, fault)));
      if (idAt !== undefined) contents.ids.push(line.cells[idAt] ?? '');
    } else {
      if (line.faults.size === 0) tell(number, undefined, faults.cellCount(line.cells, headers.cells.length));
      for (const cell of line.cells) contents.ids.push(cell);
    }
  }
  return contents;
};
