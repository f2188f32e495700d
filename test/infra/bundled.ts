import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files that are loaded when the function starts: `index.mjs` and what it imports at once. */
const atStart = (folder: string, file = 'index.mjs'): Set<string> => {
  const imported = readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g);
  return new Set([file, ...[...imported].flatMap(([, name = '']) => [...atStart(folder, name)])]);
};

const kilobytes = (folder: string, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000;

/** How large the code of a bundled function is: what its start loads, and all of it. Source maps are not counted. */
export const sizeOf = (folder: string) => ({
  atStart: kilobytes(folder, atStart(folder)),
  all: kilobytes(
    folder,
    readdirSync(folder).filter((file) => file.endsWith('.mjs')),
  ),
});
