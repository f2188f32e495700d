import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functions } from '../functions/catalog.ts';
import { bundleFunctions } from '../infra/bundle.ts';
import { sizeOf } from '../test/infra/bundled.ts';

/**
 * The size of each function as it goes to AWS, and how long Node takes to import it, beside an empty handler's. The
 * processor's time is less of a guess than the clock's where the machine has other work.
 *
 *   node bench/bundles.ts
 */
const runs = 15;
const target = mkdtempSync(join(tmpdir(), 'jalon-bundles-'));
await bundleFunctions(target);
writeFileSync(join(target, 'index.mjs'), 'export const handler = async () => {};');

const median = (numbers: number[]): string =>
  (numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0).toFixed(1).padStart(8);

/** Milliseconds of clock and of processor for the import, each time in a Node of its own. */
const importTimes = (file: string): [clock: number, processor: number][] => {
  const code = `const { user, system } = process.cpuUsage(); const start = performance.now();
    await import('${pathToFileURL(file)}');
    const used = process.cpuUsage({ user, system });
    console.log(performance.now() - start, (used.user + used.system) / 1000);`;
  return Array.from({ length: runs }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    const [clock = 0, processor = 0] = stdout.split(' ').map(Number);
    return [clock, processor];
  });
};

const show = (name: string, folder: string): void => {
  const { atStart, all } = sizeOf(folder);
  const times = importTimes(join(folder, 'index.mjs'));
  const columns = [
    ...[atStart, all].map((size) => size.toFixed(0).padStart(8)),
    median(times.map(([clock]) => clock)),
    Math.min(...times.map(([clock]) => clock))
      .toFixed(1)
      .padStart(8),
    median(times.map(([, processor]) => processor)),
  ];
  process.stdout.write(`${name.padEnd(16)}${columns.join('')}\n`);
};

process.stdout.write(`${runs} imports each; other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
process.stdout.write(`${' '.repeat(16)} KB at    KB of  ms of import:\n`);
process.stdout.write(`${' '.repeat(16)}   start     all  median fastest processor\n`);
show('(empty)', target);
for (const name of Object.keys(functions)) show(name, join(target, name));
rmSync(target, { recursive: true });
