import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  rmSync(runningFile(folder), { force: true });
  const { example } = readDescription(folder, options);
  return {
    example,
    file: (name) => join(folder, name),
    announce: (running) => writeWhole(runningFile(folder), running),
    close: () => {
      rmSync(runningFile(folder), { force: true });
      lock.close();
    },
  };
};

/** The local cloud that runs on this store now, if one does. The lock tells: a killed one leaves its address behind. */
export const findRunning = (path: string): Running | undefined => {
  const folder = resolve(path);
  if (!existsSync(runningFile(folder)) || !isLocked(folder)) return undefined;
  return JSON.parse(readFileSync(runningFile(folder), 'utf8')) as Running;
};

/** Has a local cloud ever run in this folder? */
export const isStore = (path: string): boolean => existsSync(descriptionFile(resolve(path)));

const runningFile = (folder: string): string => join(folder, 'running.json');
const descriptionFile = (folder: string): string => join(folder, 'store.json');

/** A process that is killed leaves the file whole, or none. */
const writeWhole = (file: string, content: object): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(content)}\n`);
  renameSync(`${file}.new`, file);
};

/** What the folder says of itself; a new one is given it. */
const readDescription = (folder: string, { example }: { example: boolean }): { example: boolean } => {
  const file = descriptionFile(folder);
  if (!existsSync(file)) {
    writeWhole(file, { version: storeVersion, example });
    return { example };
  }
  const known = readKnown(file);
  if (known.version !== storeVersion)
    throw new UserError(localTexts.storeVersion(folder, String(known.version), storeVersion));
  return { example: known.example === true };
};

const readKnown = (file: string): { version?: number; example?: boolean } => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(localTexts.storeUnreadable(file), { cause: error });
  }
};

const isLocked = (folder: string): boolean => {
  try {
    takeLock(folder).close();
    return false;
  } catch {
    return true;
  }
};

const takeLock = (folder: string): DatabaseSync => {
  const lock = openLock(folder);
  try {
    // Somebody who only looks whether it is held lets go at once.
    lock.exec('PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw new UserError(localTexts.storeInUse(folder), { cause: error });
  }
};

const openLock = (folder: string): DatabaseSync => {
  try {
    return new DatabaseSync(join(folder, 'lock.sqlite'));
  } catch (error) {
    throw new UserError(localTexts.storeNotWritable(folder), { cause: error });
  }
};
