import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run check`: everything about the code that can be said without running it. Goes on to the last, then fails. */
const checks = [
  ['Types', ['typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['Format and lint (Biome)', ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']],
  ['Unused files, exports, packages (knip)', ['knip/bin/knip.js']],
  ['Architecture', ['vitest/vitest.mjs', 'run', 'test/architecture.test.ts', '--reporter=dot']],
] as const;

const root = fileURLToPath(new URL('..', import.meta.url));

const failed = checks.filter(([title, [script, ...args]]) => {
  process.stdout.write(`${title}\n`);
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
  return status !== 0;
});

if (failed.length > 0) {
  process.stderr.write(`Not in order: ${failed.map(([title]) => title).join(', ')}\n`);
  process.exitCode = 1;
}
