import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { localTexts } from './texts.ts';
import { UserError } from './userError.ts';

/** Shape of what lies in the folder; a store of a later one is not touched. */
const storeVersion = 1;

/** How others reach the local cloud that runs on a store. */
export type Running = { url: string; environment: Record<string, string> };

export type StoreFolder = {
  /** was it made to hold the example? */
  readonly example: boolean;
  /** the path of a file in it */
  file(name: string): string;
  announce(running: Running): void;
  close(): void;
};

/**
 * Opens the folder that holds everything of a local cloud, for one process at a time. The lock is a transaction that
 * SQLite ends with the process, however that ends: there is no stale lock.
 * `example` says of a new one whether it is to hold the example. Throws a UserError when it is in use, of a later version, or cannot be written.
 */
export const openStoreFolder = (path: string, options: { example: boolean }): StoreFolder => {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UserError(localTexts.storeNotWritable(folder), { cause: error });
  }
  const lock = takeLock(folder);
  const { example } = readDescription(folder, options);
  return {
    example,
    file: (name) => join(folder, name),
    announce: (running) => writeFileSync(runningFile(folder), JSON.stringify(running)),
    close: () => {
      rmSync(runningFile(folder), { force: true });
      lock.close();
    },
  };
};

/** The local cloud that runs on this store now, if one does. */
export const findRunning = async (path: string): Promise<Running | undefined> => {
  const file = runningFile(resolve(path));
  if (!existsSync(file)) return undefined;
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running;
  try {
    const answer = await fetch(`${running.url}/local/clock`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? running : undefined;
  } catch {
    // Left behind by a cloud that was killed.
    return undefined;
  }
};

const runningFile = (folder: string): string => join(folder, 'running.json');

/** What the folder says of itself; a new one is given it. */
const readDescription = (folder: string, { example }: { example: boolean }): { example: boolean } => {
  const file = join(folder, 'store.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ version: storeVersion, example })}\n`);
    return { example };
  }
  const known = JSON.parse(readFileSync(file, 'utf8')) as { version?: number; example?: boolean };
  if (known.version !== storeVersion)
    throw new UserError(localTexts.storeVersion(folder, String(known.version), storeVersion));
  return { example: known.example === true };
};

const takeLock = (folder: string): DatabaseSync => {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw new UserError(localTexts.storeInUse(folder), { cause: error });
  }
};
