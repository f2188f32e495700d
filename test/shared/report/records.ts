import * as vocabularies from '../../../shared/association/vocabularies.ts';
import type {
  Appointment,
  AssociationRecords,
  Episode,
  Gathering,
  Person,
  PlacePeriod,
  Project,
  Sheet,
} from '../../../shared/domain/records.ts';
import { createReport, type ReportFigure } from '../../../shared/report/report.ts';
import { keeping } from '../records/keeping.ts';

/** The figure with the ids of its records; an id that is in no report fails the test. */
export const figureOf = (records: Partial<AssociationRecords>, id: string, year = 2016): ReportFigure => {
  const { figures } = createReport(keeping(records), year, vocabularies, { withRecords: true });
  const figure = figures.find((candidate) => candidate.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
};

export const figureValue = (records: Partial<AssociationRecords>, id: string, year?: number) =>
  figureOf(records, id, year).value;

export const project = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  programme: 'ess',
  otherDomains: [],
  ...more,
});

export const person = (id: string, more: Partial<Person> = {}): Person => ({ id, ...more });

export const sheet = (personId: string, date: string, more: Partial<Sheet> = {}): Sheet => ({
  id: `${personId}@${date}`,
  personId,
  programme: 'ess',
  date,
  prescribers: [],
  ...more,
});

export const episode = (projectId: string, phase: Episode['phase'], start: string, end?: string): Episode => ({
  id: `${projectId} ${phase} ${start}`,
  projectId,
  phase,
  start,
  ...(end !== undefined && { end }),
});

/** A held welcome, unless `more` says otherwise. */
export const appointment = (projectId: string, at: string, more: Partial<Appointment> = {}): Appointment => ({
  id: `${projectId}@${at}`,
  projectId,
  personIds: [],
  at,
  type: 'welcome',
  status: 'held',
  ...more,
});

export const placePeriod = (id: string, more: Partial<PlacePeriod> = {}): PlacePeriod => ({
  id,
  name: id,
  programme: 'ess',
  status: 'agreement',
  ...more,
});

export const gathering = (id: string, start: string, more: Partial<Gathering> = {}): Gathering => ({
  id,
  family: 'awareness',
  programmes: ['ess'],
  start,
  status: 'held',
  ...more,
});
