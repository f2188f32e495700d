import * as vocabularies from '../../../../shared/association/vocabularies.ts';
import type { AssociationRecords } from '../../../../shared/domain/records.ts';
import { findMending } from '../../../../shared/report/mending/findMending.ts';
import { keeping } from '../../records/keeping.ts';

/** What has to be put right in 2016, by rule: the record and what is wrong with it. */
export const mendingIn = (
  records: Partial<AssociationRecords>,
  today = '2017-01-03',
): Record<string, (readonly [record: string, what: string])[]> =>
  Object.fromEntries(
    findMending(keeping(records), 2016, vocabularies, today).map(({ id, faults }) => [
      id,
      faults.map(({ record, what }) => [record, what] as const),
    ]),
  );

/** The records that a rule names. */
export const named = (records: Partial<AssociationRecords>, rule: string, today?: string): string[] =>
  (mendingIn(records, today)[rule] ?? []).map(([record]) => record);
