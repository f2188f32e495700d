import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Megabytes of a process and all its children. */
const memoryOf = (root: number): number => {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of processes) {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(text)?.[1]));
      sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0));
    } catch {
      // Ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return Math.round([...sizes].filter(([pid]) => isOurs(pid)).reduce((sum, [, size]) => sum + size, 0) / 1000);
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
