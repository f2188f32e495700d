import type { Vocabularies } from '../domain/association.ts';
import type { AppointmentType } from '../domain/codeLists.ts';
import type { Appointment, AssociationRecords, Episode, Sheet } from '../domain/records.ts';
import type { LocalDateTime, PlainDate } from '../domain/time.ts';
import { type CountedRecords, recordsAsOf } from './asOf.ts';
import { firstOfEach } from './order.ts';
import { createRecordIndex, grouped, type RecordIndex } from './recordIndex.ts';

/** What a figure sees: one year, from 1 January to 31 December, as of its last day. */
export type ReportYear = {
  year: number;
  /** 31 December of the year before */
  eve: PlainDate;
  firstDay: PlainDate;
  lastDay: PlainDate;
  contains: (date: PlainDate | LocalDateTime) => boolean;
  /** As of the last day. */
  records: CountedRecords;
  sheetsOf: (personId: string) => readonly Sheet[];
  episodesOf: (projectId: string) => readonly Episode[];
  /** Each project's first held welcome. */
  firstWelcomes: ReadonlyMap<string, Appointment>;
  index: RecordIndex;
  vocabularies: Vocabularies;
};

/** The year of a report and the one before it. `year` has four digits. */
export const createReportYears = (
  records: AssociationRecords,
  year: number,
  vocabularies: Vocabularies,
): { reported: ReportYear; previous: ReportYear } => {
  const index = createRecordIndex(records);
  return {
    reported: createReportYear(records, year, index, vocabularies),
    previous: createReportYear(records, year - 1, index, vocabularies),
  };
};

/** `index` is of all records, whatever the year. A year that goes on is seen as of an earlier `lastDay`. */
export const createReportYear = (
  records: AssociationRecords,
  year: number,
  index: RecordIndex,
  vocabularies: Vocabularies,
  lastDay: PlainDate = `${year}-12-31`,
): ReportYear => {
  const known = recordsAsOf(records, lastDay);
  return {
    year,
    eve: `${year - 1}-12-31`,
    firstDay: `${year}-01-01`,
    lastDay,
    contains: (date) => date.startsWith(`${year}-`),
    records: known,
    sheetsOf: grouped(known.sheets, ({ personId }) => personId),
    episodesOf: grouped(known.episodes, ({ projectId }) => projectId),
    firstWelcomes: firstOfEach(
      heldAppointments(known, 'welcome'),
      ({ projectId }) => projectId,
      ({ at }) => at,
    ),
    index,
    vocabularies,
  };
};

/** The held appointments of a type. */
export const heldAppointments = ({ appointments }: CountedRecords, type: AppointmentType): Appointment[] =>
  appointments.filter((appointment) => appointment.status === 'held' && appointment.type === type);
