import { association } from '../../../shared/association/association.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { formatRecordError } from '../../../shared/records/errors.ts';
import { type FolderOptions, readFolder } from '../../../shared/records/readFolder.ts';

const encoder = new TextEncoder();

const folder = (files: Iterable<readonly [file: string, content: string | Uint8Array]>) =>
  new Map(
    Array.from(files, ([file, content]) => [file, typeof content === 'string' ? encoder.encode(content) : content]),
  );

type Files = Readonly<Record<string, string | Uint8Array>>;
const options: FolderOptions = { association, today: '2017-01-01' };

/** The records of a folder in which nothing is wrong. */
export const recordsIn = (files: Files, more: Partial<FolderOptions> = {}): AssociationRecords => {
  const result = readFolder(folder(Object.entries(files)), { ...options, ...more });
  if ('errors' in result) throw new Error(result.errors.map(formatRecordError).join('\n'));
  return result.records;
};

/** The error lines of a folder, none when nothing is wrong. */
export const errorsIn = (files: Files, more: Partial<FolderOptions> = {}): string[] => {
  const result = readFolder(folder(Object.entries(files)), { ...options, ...more });
  return 'errors' in result ? result.errors.map(formatRecordError) : [];
};

/** Where the errors of a folder are: `file:row:column`. */
export const placesIn = (files: Files, more: Partial<FolderOptions> = {}): string[] =>
  errorsIn(files, more).map((line) => line.slice(0, line.indexOf(': ')));
