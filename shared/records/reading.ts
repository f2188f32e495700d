import type { Fault } from './errors.ts';
import type { AnyRecord, RecordOf, Table, TableName } from './table.ts';

/** One record of a table. A field whose cell is broken is not in `record`, as if it was not given. */
export type Row<Of = AnyRecord> = {
  /** the record's number in the file, the headers being 1; none for a record that was stored before */
  number?: number;
  /** what its cells hold, in the order of the table's columns */
  texts: readonly string[];
  record: Partial<Of>;
  broken: ReadonlySet<string>;
};

/** One table as it would be after the import: the stored records that no row replaces, then the rows of the file. */
export type Reading<Of = AnyRecord> = {
  table: Table;
  rows: readonly Row<Of>[];
  /** what a reference may name, the ids of broken rows too */
  ids: ReadonlySet<unknown>;
  /** rows may stand where they could not be seen: what is not among the ids can still be there */
  rowsUnseen: boolean;
  /** Notes the fault of a row, at a field or for the whole row; a stored record is not this import's to judge. */
  report(row: Row<Of>, field: (keyof Of & string) | undefined, fault: Fault): void;
};

export type Readings = { [Name in TableName]: Reading<RecordOf<Name>> };

export const nothingBroken: ReadonlySet<string> = new Set();

/** Of the fields of which one has to be given, the one that is. */
export const givenOf = ({ either }: Table, { record }: Row): string | undefined =>
  either?.find((field) => record[field] !== undefined);

/** What tells the row from the others; nothing when a part of that is broken or missing. */
export const keyOf = (table: Table, row: Row): string | undefined => {
  const given = givenOf(table, row);
  if (table.either && !given) return undefined;
  if (table.key.some((field) => row.broken.has(field))) return undefined;
  return table.key
    .filter((field) => field === given || !table.either?.includes(field))
    .map((field) => `${field}=${row.record[field] ?? ''}`)
    .join('\0');
};
