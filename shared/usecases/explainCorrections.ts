import type { AssociationRecords } from '../domain/records.ts';
import type { ChangedRecord, Correction } from '../report/edition/compareFigures.ts';
import { createRecordFinder, type RecordPlace } from '../report/edition/recordFinder.ts';
import type { Stores } from './jalon.ts';

/** A record that changed a figure, and what has become of it since. `isErased`: it is of somebody who was erased. */
export type ExplainedRecord = ChangedRecord & Omit<RecordPlace, 'personIds'> & { isErased: boolean };

export type ExplainedCorrection = Omit<Correction, 'records'> & { records: readonly ExplainedRecord[] };

/** The corrections with where their records are among those of now. */
export const explainCorrections = async (
  { records }: Pick<Stores, 'records'>,
  corrections: readonly Correction[],
  now: AssociationRecords,
): Promise<ExplainedCorrection[]> => {
  const find = createRecordFinder(now);
  const erased = await records.erased();
  return corrections.map((correction) => ({
    ...correction,
    records: correction.records.map((record) => {
      const { personIds, ...place } = find(correction.figure.counts, record.id);
      return { ...record, ...place, isErased: personIds.some((id) => erased.has(id)) };
    }),
  }));
};
