import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { functions } from '../functions/catalog.ts';
import { bundleFunctions, requireBanner } from '../infra/bundle.ts';
import { sizeOf } from '../test/infra/bundled.ts';

/**
 * The size of each function as it goes to AWS, and how long Node takes to import it, beside an empty handler's and that
 * of Bolt alone as it is. The processor's time is less of a guess than the clock's where the machine has other work.
 *
 *   node bench/bundles.ts
 */
const runs = 9;
const target = mkdtempSync(join(tmpdir(), 'jalon-bundles-'));
await bundleFunctions(target);
const empty = join(target, 'empty');
mkdirSync(empty);
writeFileSync(join(empty, 'index.mjs'), 'export const handler = async () => {};');

const bolt = join(target, 'bolt');
buildSync({
  stdin: {
    contents: "export { App, AwsLambdaReceiver } from '@slack/bolt';",
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  outfile: join(bolt, 'index.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  minify: true,
  banner: { js: requireBanner },
  logLevel: 'silent',
});

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
show('(empty)', empty);
show('(Bolt as it is)', bolt);
for (const name of Object.keys(functions)) show(name, join(target, name));
rmSync(target, { recursive: true });
