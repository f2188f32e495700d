/**
 * Measures all figures of one year: of the fictional association, then of 90 such associations over ten years together.
 * Run it with `node --expose-gc bench/figures.ts`.
 */
import * as vocabularies from '../shared/association/vocabularies.ts';
import type { AssociationRecords } from '../shared/domain/records.ts';
import { createReport } from '../shared/report/report.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

const copiesAYear = 9;
const years = 10;
const runs = 5;

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

const tenYears = (): AssociationRecords => {
  const all = structuredClone(association2016);
  for (let copy = 1; copy < copiesAYear * years; copy += 1) {
    const records = copyOf(association2016, `#${copy}`, Math.floor(copy / copiesAYear));
    for (const [table, rows] of Object.entries(records)) Reflect.get(all, table).push(...rows);
  }
  return all;
};

const heapMegabytes = () => process.memoryUsage().heapUsed / 1024 ** 2;

const measure = (recordsOf: () => AssociationRecords, year: number) => {
  globalThis.gc?.();
  const empty = heapMegabytes();
  const records = recordsOf();
  globalThis.gc?.();
  const full = heapMegabytes();
  const reports = Array.from({ length: runs }, () => {
    const [start, before] = [performance.now(), heapMegabytes()];
    createReport(records, year, vocabularies, { withRecords: true });
    return { ms: performance.now() - start, megabytes: heapMegabytes() - before };
  });
  const ms = reports.map((report) => report.ms);
  const rows = Object.values(records).reduce((sum, table) => sum + table.length, 0);
  console.log(
    `${records.projects.length} projects, ${rows} rows, ${(full - empty).toFixed(0)} MB: first ${ms[0]?.toFixed(0)} ms, ` +
      `then ${Math.min(...ms).toFixed(0)} ms, at most ${Math.max(...reports.map((report) => report.megabytes)).toFixed(0)} MB more`,
  );
};

measure(() => structuredClone(association2016), 2016);
measure(tenYears, 2020);
