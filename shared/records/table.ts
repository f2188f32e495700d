import type { AssociationRecords } from '../domain/records.ts';
import { type Cell, listOf } from './cells.ts';

/** What an empty cell of a column is: a fault, "not given", or a list of nothing. */
type Presence = 'required' | 'optional' | 'list';

type DeclaredColumn<Value, P extends Presence> = { header: string; cell: Cell<Value>; presence: P };

export const required = <Value>(header: string, cell: Cell<Value>): DeclaredColumn<Value, 'required'> => ({
  header,
  cell,
  presence: 'required',
});

export const optional = <Value>(header: string, cell: Cell<Value>): DeclaredColumn<Value, 'optional'> => ({
  header,
  cell,
  presence: 'optional',
});

export const list = <Item>(header: string, item: Cell<Item>): DeclaredColumn<Item[], 'list'> => ({
  header,
  cell: listOf(item),
  presence: 'list',
});

/** The record's type says which cells may be empty. */
type ColumnFor<Of, F extends keyof Of> = Of[F] extends readonly unknown[]
  ? DeclaredColumn<Of[F], 'list'>
  : DeclaredColumn<NonNullable<Of[F]>, Record<never, never> extends Pick<Of, F> ? 'optional' : 'required'>;

type FileAndRules<Field> = {
  file: string;
  /** What tells two rows apart, the id first. */
  key: readonly [Field, ...Field[]];
  /** Fields of the key of which one has to be given; the first that is given counts. */
  either?: readonly [Field, ...Field[]];
  /** The second is never before or below the first. */
  inOrder?: readonly (readonly [Field, Field])[];
  /** What all rows of one `of` agree on. */
  agree?: { of: Field; on: readonly Field[] };
};

type Declaration<Of> = FileAndRules<keyof Of & string> & { columns: { [F in keyof Of]-?: ColumnFor<Of, F> } };
type AnyDeclaration = FileAndRules<string> & { columns: Readonly<Record<string, DeclaredColumn<unknown, Presence>>> };

export type TableName = keyof AssociationRecords;
export type RecordOf<Name extends TableName> = AssociationRecords[Name][number];

/** The record files, each declared field by field in the order of its columns. */
export type Declarations = { [Name in TableName]: Declaration<RecordOf<Name>> };

export type Column = DeclaredColumn<unknown, Presence> & { field: string };

/** A record file without the type of its records: reading and writing go column by column and do not need it. */
export type Table = FileAndRules<string> & { columns: readonly Column[] };
export type Tables = Record<TableName, Table>;
export type AnyRecord = Record<string, unknown>;

/** Makes one thing of each table's, in the tables' order. */
export const mapTables = <From, To>(
  each: Readonly<Record<TableName, From>>,
  make: (one: From, name: TableName) => To,
): Record<TableName, To> =>
  Object.fromEntries(Object.entries(each).map(([name, one]) => [name, make(one, name as TableName)])) as Record<
    TableName,
    To
  >;

export const tableFrom = ({ columns, ...rules }: AnyDeclaration): Table => ({
  ...rules,
  columns: Object.entries(columns).map(([field, column]) => ({ ...column, field })),
});

export const headersOf = ({ columns }: Table): string[] => columns.map((column) => column.header);

export const columnOf = (table: Table, field: string): Column => {
  const column = table.columns.find((each) => each.field === field);
  if (!column) throw new Error(`${table.file} has no column for ${field}`);
  return column;
};

/** What stands in a cell of a column for a record. */
export const writeCell = ({ field, cell }: Column, record: AnyRecord): string => {
  const value = record[field];
  return value === undefined ? '' : cell.write(value);
};
