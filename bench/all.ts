import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: every measurement of the README, one after the other. The year takes the longest. */
for (const name of [
  'lines',
  'names',
  'duplicates',
  'places',
  'start',
  'bundles',
  'ack',
  'replay',
  'figures',
  'report',
  'intake',
  'fuzz',
  'lighthouse',
  'peers',
  'year',
]) {
  process.stdout.write(`\n${name}\n`);
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
