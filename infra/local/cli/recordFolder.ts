import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../userError.ts';
import { cliTexts } from './texts.ts';

/** The files of a folder, by name. Throws a UserError when it cannot be read or has no record file. */
export const readFiles = (folder: string, expected: readonly string[]): Map<string, Uint8Array> => {
  let files: Map<string, Uint8Array>;
  try {
    const names = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.csv$/i.test(entry.name),
    );
    files = new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
  } catch (error) {
    throw new UserError(cliTexts.noFolder(folder), { cause: error });
  }
  if (files.size === 0) throw new UserError(cliTexts.noRecordFiles(folder, expected.join(', ')));
  return files;
};

/** Writes files into a folder, made when missing; each is whole or as it was. Throws a UserError when that fails. */
export const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, `.${name}.new`), text);
    for (const name of files.keys()) renameSync(join(folder, `.${name}.new`), join(folder, name));
  } catch (error) {
    throw new UserError(cliTexts.cannotWrite(folder), { cause: error });
  }
};
