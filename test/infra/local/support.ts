import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Log } from '../../../infra/local/log.ts';
import type { Clock, Instant } from '../../../shared/domain/time.ts';

/** Credentials the SDK wants and nobody reads. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const region = 'eu-west-3';

export const silent: Log = () => {};

export const at = (text: string): Instant => Date.parse(text);

/** A clock that shows what it is told. */
export function settableClock(start: Instant): Clock & { time: Instant } {
  return {
    time: start,
    now() {
      return this.time;
    },
  };
}

/** A folder of this test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves a fetch handler under a path prefix, as the local cloud will; answers the address with the prefix. */
export async function served(prefix: string, handler: { fetch: (request: Request) => Response | Promise<Response> }) {
  const app = new Hono().mount(prefix, (request) => handler.fetch(request));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}${prefix}`;
}

/** Another process of ours that runs a fixture, to be killed. */
export function startFixture(name: string, ...args: string[]) {
  const file = fileURLToPath(new URL(`fixtures/${name}.ts`, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('No output');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    /** The next line it prints. */
    line: async (): Promise<string> => String((await lines.next()).value),
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Waits until something holds, at most `milliseconds`. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('Waited too long');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
