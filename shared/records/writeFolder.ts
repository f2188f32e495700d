import type { Association } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import { csvRow } from './csv.ts';
import { type AnyRecord, headersOf, mapTables, type Table, writeCell } from './table.ts';
import { tablesOf } from './tables.ts';

/** By code points: by UTF-16 units, as `<` compares, an emoji would come before `ﬁ`. */
const compareTexts = (a: string, b: string): number => {
  for (let at = 0; ; at += 1) {
    const [left, right] = [a.codePointAt(at), b.codePointAt(at)];
    if (left !== right) return (left ?? -1) - (right ?? -1);
    if (left === undefined) return 0;
  }
};

const writeTable = (table: Table, records: readonly AnyRecord[]): string => {
  const keyPlaces = table.key.map((field) => table.columns.findIndex((column) => column.field === field));
  const rows = records.map((record) => table.columns.map((column) => writeCell(column, record)));
  rows.sort((a, b) => {
    for (const at of keyPlaces) {
      const order = compareTexts(a[at] ?? '', b[at] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
  return [headersOf(table), ...rows].map(csvRow).join('');
};

/**
 * Writes the record files, all of them so that none of an earlier export stays beside them: rows by what tells them
 * apart, in code-point order.
 */
export const writeFolder = (records: AssociationRecords, { vocabularies }: Association): Map<string, string> => {
  const files = mapTables(tablesOf(vocabularies), (table, name): [string, string] => [
    table.file,
    writeTable(table, records[name]),
  ]);
  return new Map(Object.values(files));
};
