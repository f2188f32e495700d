import type { AssociationRecords } from '../../../shared/domain/records.ts';

const nothing: AssociationRecords = {
  partners: [],
  placePeriods: [],
  persons: [],
  projects: [],
  holders: [],
  sheets: [],
  episodes: [],
  appointments: [],
  referrals: [],
  evaluations: [],
  exitInterviews: [],
  jobCreations: [],
  gatherings: [],
  trainingDays: [],
  enrolments: [],
  interventions: [],
};

/** An association that keeps these records and no others. */
export const keeping = (records: Partial<AssociationRecords>): AssociationRecords => ({ ...nothing, ...records });
