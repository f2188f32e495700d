import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { freePort } from '../../../../infra/local/freePort.ts';
import { type Ran, root, run } from '../../../run.ts';

const main = 'infra/local/cli/main.ts';

/** The command line, to its end. */
export const jalon = (...args: string[]): Promise<Ran> => run(main, ...args);

/** The command line, to be watched and killed. */
export const spawnJalon = (...args: string[]) => {
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
      for (const listener of listeners) listener();
    });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });

  /** Ends it with a signal; its exit code. */
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return {
    /** Resolves when it has said something, on either stream. */
    says: (pattern: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(said)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        ended.then(() => reject(new Error(`it ended without saying ${pattern}: ${said}`)), reject);
        look();
      }),
    stop: () => end('SIGTERM'),
    interrupt: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
};

/** A local cloud that `jalon start` has started; resolves when its page answers. */
export const startJalon = async (...args: string[]) => {
  const port = String(await freePort());
  const process = spawnJalon('start', '--port', port, ...args);
  await process.says(/Jalon est prêt/);
  return { ...process, url: `http://127.0.0.1:${port}` };
};
