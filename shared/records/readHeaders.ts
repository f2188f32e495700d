import type { CsvRow } from './csv.ts';
import type { Fault } from './errors.ts';
import { type Column, headersOf, type Table } from './table.ts';
import { faults } from './texts.ts';

/** The columns of a table with the place of each in the file; a column that may be empty can be missing. */
export type PlacedColumn = { column: Column; at: number | undefined };

/** Places the columns of the table by the file's first row, or says why none of the file can be read. */
export const readHeaders = (
  table: Table,
  { cells, faults: quoteFaults }: CsvRow,
  report: (column: string, fault: Fault) => void,
): PlacedColumn[] | undefined => {
  const headers = headersOf(table);
  for (const [at, fault] of quoteFaults) report(cells[at] ?? '', faults.quote[fault]);
  if (quoteFaults.size > 0) return undefined;

  const seen = new Set<string>();
  for (const cell of cells) {
    const known = headers.includes(cell);
    if (known && seen.has(cell)) report(cell, faults.columnTwice);
    if (!known && !seen.has(cell)) report(cell, faults.unknownColumn(cell, headers));
    seen.add(cell);
  }
  return table.columns.map((column) => {
    const at = cells.indexOf(column.header);
    if (at === -1 && column.presence === 'required') report(column.header, faults.missingColumn);
    return { column, at: at === -1 ? undefined : at };
  });
};
