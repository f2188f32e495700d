import { givenOf, keyOf, type Reading, type Row } from './reading.ts';
import { columnOf, type Table, writeCell } from './table.ts';
import { conflicts } from './texts.ts';

const headerOf = (table: Table, field: string): string => columnOf(table, field).header;

const checkEither = (reading: Reading): void => {
  const { table, rows, report } = reading;
  const [first, ...others] = table.either ?? [];
  if (first === undefined) return;
  const missing = conflicts.noneGiven([first, ...others].map((field) => headerOf(table, field)));
  for (const row of rows) {
    const anyBroken = table.either?.some((field) => row.broken.has(field));
    if (!anyBroken && !givenOf(table, row)) report(row, first, missing);
  }
};

const checkKeys = ({ table, rows, report }: Reading): void => {
  const column = table.key.length === 1 ? table.key[0] : undefined;
  const headers = table.key.map((field) => headerOf(table, field));
  const firsts = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(table, row);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first) {
      const read = table.key.map((field) => writeCell(columnOf(table, field), row.record)).join(', ');
      report(row, column, conflicts.duplicate(headers, read, first.number));
    } else firsts.set(key, row);
  }
};

const checkOrder = ({ table, rows, report }: Reading): void => {
  for (const [from, to] of table.inOrder ?? []) {
    const header = headerOf(table, from);
    for (const row of rows) {
      const [low, high] = [row.record[from], row.record[to]];
      if (typeof low === 'string' && typeof high === 'string' && high < low)
        report(row, to, conflicts.dayBefore(header, low));
      if (typeof low === 'number' && typeof high === 'number' && high < low)
        report(row, to, conflicts.numberBelow(header, low));
    }
  }
};

const checkAgreement = ({ table, rows, report }: Reading): void => {
  if (!table.agree) return;
  const { of, on } = table.agree;
  for (const field of on) {
    const firsts = new Map<unknown, Row>();
    for (const row of rows) {
      const id = row.record[of];
      if (id === undefined || row.broken.has(field)) continue;
      const first = firsts.get(id);
      if (!first) firsts.set(id, row);
      else if (row.record[field] !== first.record[field]) {
        const expected = writeCell(columnOf(table, field), first.record);
        report(row, field, conflicts.differs(headerOf(table, of), expected, first.number));
      }
    }
  }
};

/** The rules that a table declares for its own rows. */
export const checkTable = (reading: Reading): void => {
  checkEither(reading);
  checkKeys(reading);
  checkOrder(reading);
  checkAgreement(reading);
};
