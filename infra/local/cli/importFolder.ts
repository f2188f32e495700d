import { ulid } from 'ulid';
import { toDay } from '../../../shared/domain/paris.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { formatRecordError } from '../../../shared/records/errors.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { tablesOf } from '../../../shared/records/tables.ts';
import { importRecords, type Progress } from '../../../shared/usecases/importRecords.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { readFiles } from './recordFolder.ts';

/** Checks a folder of record files, and takes all of it in or nothing. Faults come as lines, ready to be read. */
export const importFolder = async (
  jalon: Jalon,
  folder: string,
  now: Instant,
  onProgress?: Progress,
): Promise<{ records: AssociationRecords } | { faults: string[] }> => {
  const { association } = jalon;
  const expected = Object.values(tablesOf(association.vocabularies)).map(({ file }) => file);
  const stored = await jalon.records.everything();
  const read = readFolder(readFiles(folder, expected), { association, today: toDay(now), stored });
  if ('errors' in read) return { faults: read.errors.map(formatRecordError) };
  await importRecords(jalon, read.records, { importId: ulid(now), at: now, ...(onProgress && { onProgress }) });
  return read;
};
