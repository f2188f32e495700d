import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functions } from '../functions/catalog.ts';
import { bundleFunctions } from '../infra/bundle.ts';

/**
 * The size of each function as it goes to AWS, and how long Node takes to import it, beside an empty handler's.
 *
 *   node bench/bundles.ts
 */
const runs = 11;
const target = mkdtempSync(join(tmpdir(), 'jalon-bundles-'));
bundleFunctions(target);
const empty = join(target, 'empty.mjs');
writeFileSync(empty, 'export const handler = async () => {};');

/** Median milliseconds of the import, each in a Node of its own. */
const importTime = (file: string): number => {
  const code = `const t = performance.now(); await import('${pathToFileURL(file)}'); console.log(performance.now() - t)`;
  const times = Array.from({ length: runs }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    return Number(stdout);
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
};

const show = (name: string, file: string): void => {
  const size = (statSync(file).size / 1000).toFixed(0).padStart(6);
  process.stdout.write(`${name.padEnd(16)} ${size} KB ${importTime(file).toFixed(1).padStart(7)} ms\n`);
};

show('(empty)', empty);
for (const name of Object.keys(functions)) show(name, join(target, name, 'index.mjs'));
rmSync(target, { recursive: true });
