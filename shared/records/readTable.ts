import type { Fault, RecordError } from './errors.ts';
import { type FileContents, readFile } from './readFile.ts';
import { keyOf, nothingBroken, type Reading, type Row } from './reading.ts';
import type { AnyRecord, Table } from './table.ts';

/** Reads the file of a table, if there is one, notes its faults, and puts what was stored before beside its rows. */
export const readTable = (
  table: Table,
  bytes: Uint8Array | undefined,
  stored: readonly AnyRecord[],
  errors: RecordError[],
): Reading => {
  const tell = (row: number | undefined, column: string | undefined, fault: Fault): void => {
    errors.push({ file: table.file, row, column, ...fault });
  };
  const file: FileContents = bytes ? readFile(table, bytes, tell) : { rows: [], ids: [], rowsUnseen: false };

  const replaced = new Set(file.rows.map((row) => keyOf(table, row)));
  const kept = stored
    .map((record): Row => ({ texts: [], record, broken: nothingBroken }))
    .filter((row) => !replaced.has(keyOf(table, row)));

  return {
    table,
    rows: [...kept, ...file.rows],
    ids: new Set<unknown>([...kept.map((row) => row.record[table.key[0]]), ...file.ids]),
    rowsUnseen: file.rowsUnseen,
    report: ({ number, texts }, field, fault) => {
      const at = table.columns.findIndex((column) => column.field === field);
      if (number !== undefined) tell(number, table.columns[at]?.header, { read: texts[at], ...fault });
    },
  };
};
