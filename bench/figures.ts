import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { duckDbPackage, findDuckDb, measureDuckDb } from './figures/duckDb.ts';
import { measureJalon } from './figures/jalon.ts';
import type { Measured } from './figures/measured.ts';
import { queriesOf } from './figures/queries.ts';
import { writeCopies } from './figures/recordFiles.ts';

/**
 * All figures of one year, and beside them the same ones of `figures/queries.ts` from DuckDB, on the same files, each side
 * in a process of its own: of the fictional association (337 projects), of 90 such over ten years, and of 300. Exits 1
 * where a figure of both sides differs. Jalon computes two years, and the records behind each figure; DuckDB, which Jalon
 * is not built on, one year of those that have a query. `--peer` says where it is installed.
 *
 *   node bench/figures.ts [--peer DIR]
 */
const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: '.' },
    engine: { type: 'string' },
    folder: { type: 'string', default: '' },
    year: { type: 'string', default: '2016' },
  },
});
const runs = 5;
const sizes = [
  { copies: 1, copiesAYear: 1, year: 2016 },
  { copies: 90, copiesAYear: 9, year: 2020 },
  { copies: 300, copiesAYear: 30, year: 2020 },
];
const duckDb = findDuckDb(values.peer);

/** One side in a process of its own, so that its memory is its own. */
const measureApart = (engine: string, folder: string, year: number): Measured => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [import.meta.filename, '--peer', values.peer, '--engine', engine, '--folder', folder, '--year', String(year)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${engine} failed`);
  return JSON.parse(stdout);
};

const told = ({ what, load, first, best, cpu, peak, figures }: Measured): string =>
  `  ${what}: ${Object.keys(figures).length} figures, read in ${load.toFixed(0)} ms, first ${first.toFixed(0)} ms, ` +
  `then ${best.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU), peak ${peak.toFixed(0)} MB\n`;

const differencesOf = (ours: Measured, theirs: Measured): string[] =>
  Object.entries(theirs.figures).flatMap(([id, figure]) => {
    const own = ours.figures[id];
    const rows = (breakdown: Record<string, number> = {}) => JSON.stringify(Object.entries(breakdown).sort());
    const isEqual =
      own?.value === figure.value && (!figure.breakdown || rows(own?.breakdown) === rows(figure.breakdown));
    return isEqual ? [] : [`  ${id}: ${JSON.stringify(own)} and ${JSON.stringify(figure)}\n`];
  });

const compareAll = (): void => {
  process.stdout.write(`${cpus().length} processors; other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
  process.stdout.write(
    duckDb
      ? `in both: ${Object.keys(queriesOf(2016)).join(', ')}\n`
      : `DuckDB is not installed: npm install --prefix DIR ${duckDbPackage}, then --peer DIR\n`,
  );
  for (const { copies, copiesAYear, year } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    try {
      writeCopies(folder, copies, copiesAYear);
      process.stdout.write(`${copies * 337} projects, the figures of ${year}\n`);
      const ours = measureApart('jalon', folder, year);
      process.stdout.write(told(ours));
      if (duckDb === undefined) continue;
      const theirs = measureApart('duckdb', folder, year);
      const differences = differencesOf(ours, theirs);
      process.stdout.write(`${told(theirs)}  different: ${differences.length}\n${differences.join('')}`);
      if (differences.length > 0) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
};

if (values.engine === undefined) compareAll();
else {
  const measured =
    values.engine === 'duckdb' && duckDb
      ? await measureDuckDb(duckDb, values.folder, Number(values.year), runs)
      : await measureJalon(values.folder, Number(values.year), runs);
  process.stdout.write(JSON.stringify(measured));
}
