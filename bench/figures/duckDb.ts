import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Figures, type Measured, measure } from './measured.ts';
import { queriesOf, viewsOf } from './queries.ts';
import { fileOf } from './recordFiles.ts';

/** What we use of DuckDB's client for Node 1.5.6. */
type Connection = {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): { code?: string; value: number | string | null }[] }>;
};
type DuckDb = { DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Connection> }> } };

export const duckDbPackage = '@duckdb/node-api@1.5.6-r.1';

/** DuckDB as it is installed in a folder; undefined when it is not. */
export const findDuckDb = (folder: string): DuckDb | undefined => {
  try {
    return createRequire(resolve(folder, 'package.json'))('@duckdb/node-api');
  } catch {
    return undefined;
  }
};

/** The columns that the queries read; days and times are texts, as in the records. */
const columns: Readonly<Record<string, string>> = {
  placePeriods: 'id status since until',
  persons: 'id gender birthDate',
  projects: 'id programme territory domain',
  holders: 'projectId personId role',
  sheets: 'id personId programme date employment income diploma territory qpv prescribers[]',
  episodes: 'projectId phase start end',
  appointments: 'id projectId personIds[] at type placeId status',
  referrals: 'id personId date outcome',
  jobCreations: 'date count#',
  gatherings: 'family programmes[] start status publicMin# publicMax# professionalsMin# professionalsMax#',
  trainingDays: 'sessionId date hours# status',
  enrolments: 'sessionId personId status',
  interventions: 'start hours# trainees#',
};

const typeOf = (column: string): string =>
  `'${column.replace(/\[\]|#/, '')}': '${column.endsWith('#') ? 'DOUBLE' : column.endsWith('[]') ? 'VARCHAR[]' : 'VARCHAR'}'`;

/** The figures of the queries, those of the year alone, on all processors. */
export const measureDuckDb = (duckDb: DuckDb, folder: string, year: number, runs: number): Promise<Measured> =>
  measure('DuckDB', {
    load: async () => {
      const connection = await (await duckDb.DuckDBInstance.create(':memory:')).connect();
      for (const [table, names] of Object.entries(columns)) {
        const types = names.split(' ').map(typeOf).join(', ');
        const file = fileOf(folder, table);
        await connection.run(
          `CREATE TABLE ${table} AS SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = {${types}})`,
        );
      }
      return connection;
    },
    compute: async (connection) => {
      for (const view of viewsOf(year)) await connection.run(view);
      const figures: Figures = {};
      for (const [id, query] of Object.entries(queriesOf(year))) {
        const rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
        figures[id] = figureOf(rows);
      }
      return figures;
    },
    runs,
  });

const figureOf = (rows: readonly { code?: string; value: number | string | null }[]): Figures[string] => {
  const [first] = rows;
  if (first && first.code === undefined) return { value: first.value === null ? null : Number(first.value) };
  const breakdown = Object.fromEntries(rows.map(({ code = '', value }) => [code, Number(value)]));
  return { value: Object.values(breakdown).reduce((sum, value) => sum + value, 0), breakdown };
};
