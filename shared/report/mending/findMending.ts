import type { Vocabularies } from '../../domain/association.ts';
import { addDays } from '../../domain/days.ts';
import type { AssociationRecords } from '../../domain/records.ts';
import type { PlainDate } from '../../domain/time.ts';
import { createRecordIndex } from '../recordIndex.ts';
import { createReportYear } from '../reportYear.ts';
import { appointmentRules } from './appointmentRules.ts';
import { eventRules } from './eventRules.ts';
import { journeyRules } from './journeyRules.ts';
import type { Fault, MendingRule } from './mendingRule.ts';
import { partnerRules } from './partnerRules.ts';
import { projectRules } from './projectRules.ts';
import { sheetRules } from './sheetRules.ts';

/** In the order in which they are shown: what contradicts itself first, then what is missing. */
export const mendingRules: readonly MendingRule[] = [
  ...journeyRules,
  ...sheetRules,
  ...appointmentRules,
  ...projectRules,
  ...partnerRules,
  ...eventRules,
];

/** A rule and what breaks it, at least one. */
export type Mending = MendingRule & { faults: readonly Fault[] };

/** What has to be put right in a year: as of its last day, or as of yesterday evening while it goes on. */
export const findMending = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
  today: PlainDate,
): Mending[] => {
  const lastDay = [`${year}-12-31`, addDays(today, -1)].sort()[0];
  const seen = createReportYear(records, year, createRecordIndex(records), vocabularies, lastDay);
  return mendingRules.flatMap((rule) => {
    const faults = rule.find(seen);
    return faults.length === 0 ? [] : [{ ...rule, faults }];
  });
};
