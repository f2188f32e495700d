import type { Association } from '../domain/association.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { checkAssociationRules } from './associationRules.ts';
import { byPlace, type RecordError } from './errors.ts';
import type { Readings } from './reading.ts';
import { readTable } from './readTable.ts';
import { checkReferences } from './references.ts';
import { headersOf, mapTables } from './table.ts';
import { checkTable } from './tableRules.ts';
import { tablesOf } from './tables.ts';
import { faults } from './texts.ts';

export type FolderOptions = {
  association: Association;
  today: PlainDate;
  /** What the store holds already: the folder's rows may refer to it and replace it, and only they are judged. */
  stored?: AssociationRecords;
};

const unknownFiles = (names: Iterable<string>, known: readonly string[]): RecordError[] =>
  [...names]
    .filter((name) => /\.csv$/i.test(name) && !known.includes(name))
    .sort()
    .map((file) => ({ file, ...faults.unknownFile(known) }));

/**
 * Reads a folder of record files, given as the bytes of each file under its name. Gives the folder's records when
 * nothing is wrong, and otherwise every fault, by file, row and column.
 */
export const readFolder = (
  files: ReadonlyMap<string, Uint8Array>,
  { association, today, stored }: FolderOptions,
): { records: AssociationRecords } | { errors: RecordError[] } => {
  const tables = tablesOf(association.vocabularies);
  const layout = Object.values(tables).map((table) => ({ file: table.file, headers: headersOf(table) }));
  const errors = unknownFiles(
    files.keys(),
    layout.map(({ file }) => file),
  );

  const readings = mapTables(tables, (table, name) =>
    readTable(table, files.get(table.file), stored?.[name] ?? [], errors),
  );
  for (const reading of Object.values(readings)) {
    checkTable(reading);
    checkReferences(reading, readings);
  }
  // Each table is declared with the type of its records, so what was read without a fault is of that type.
  checkAssociationRules(readings as Readings, association, today);
  if (errors.length > 0) return { errors: errors.sort(byPlace(layout)) };

  const fromFile = mapTables(readings, ({ rows }) => rows.filter((row) => row.number !== undefined));
  return { records: mapTables(fromFile, (rows) => rows.map((row) => row.record)) as AssociationRecords };
};
