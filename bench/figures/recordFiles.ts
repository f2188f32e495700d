import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssociationRecords } from '../../shared/domain/records.ts';
import { association2016 } from '../../test/shared/report/association2016.ts';

const tables = Object.keys(association2016) as (keyof AssociationRecords)[];

const ownIds = new Set(['id', 'projectId', 'personId', 'sessionId']);

/** The same records under other ids, `later` years later; partners and places stay those of the association. */
const copyOf = (records: AssociationRecords, name: string, later: number): AssociationRecords => ({
  ...JSON.parse(JSON.stringify(records), (key, value) => {
    if (key === 'personIds') return value.map((id: string) => id + name);
    if (typeof value !== 'string') return value;
    if (ownIds.has(key)) return value + name;
    return value.replace(/^\d{4}(?=-\d\d-\d\d)/, (year) => String(Number(year) + later));
  }),
  partners: [],
  placePeriods: [],
});

export const fileOf = (folder: string, table: string): string => join(folder, `${table}.ndjson`);

/** The fictional association so many times, `copiesAYear` of them in each year from 2016 on: a file a table, a line a record. */
export const writeCopies = (folder: string, copies: number, copiesAYear: number): void => {
  for (const table of tables) writeFileSync(fileOf(folder, table), '');
  for (let copy = 0; copy < copies; copy += 1) {
    const records = copy === 0 ? association2016 : copyOf(association2016, `#${copy}`, Math.floor(copy / copiesAYear));
    for (const table of tables)
      appendFileSync(fileOf(folder, table), records[table].map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
};

/** The records of a folder. */
export const readRecords = (folder: string): AssociationRecords =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      readFileSync(fileOf(folder, table), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ]),
  ) as unknown as AssociationRecords;
