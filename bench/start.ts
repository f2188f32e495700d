import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryOf } from './memory.ts';

/**
 * From `npm start` (after the install) to the first page, and the memory of the whole local cloud when all is loaded.
 *
 *   node bench/start.ts
 */
const main = fileURLToPath(new URL('../infra/local/cli/main.ts', import.meta.url));
const setup = fileURLToPath(new URL('../infra/local/setup.mjs', import.meta.url));
const port = 4899;
const url = `http://127.0.0.1:${port}/`;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const status = async (): Promise<number> => {
  try {
    return (await fetch(url)).status;
  } catch {
    return 0;
  }
};

const run = async (store: string, label: string): Promise<void> => {
  const began = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [setup, main, 'start', '--store', store, '--port', String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout?.on('data', (text) => {
    said += text;
  });
  while ((await status()) !== 200) await sleep(20);
  const first = performance.now() - began;
  while (label === 'new store' && !said.includes('chargées')) await sleep(100);
  const loaded = performance.now() - began;
  await sleep(3_000);
  const memory = memoryOf(child.pid ?? 0);
  process.stdout.write(
    `${label}: first page ${Math.round(first)} ms, data loaded ${Math.round(loaded)} ms, whole cloud ${memory} MB\n`,
  );
  child.kill('SIGINT');
  await new Promise((resolve) => child.once('exit', resolve));
};

const store = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
await run(store, 'new store');
await run(store, 'again');
rmSync(store, { recursive: true });
