import type { AssociationRecords } from '../../domain/records.ts';
import type { RecordKind } from '../figure.ts';
import { grouped } from '../recordIndex.ts';
import { outsiders } from './withoutOutsiders.ts';

/** Where a record of a figure is: is it there still, in which projects, and whose is it? */
export type RecordPlace = { isThere: boolean; projectIds: readonly string[]; personIds: readonly string[] };

const nowhere: RecordPlace = { isThere: false, projectIds: [], personIds: [] };

/** Finds records by their kind and id in all there is. A project is always one: it may go on in another. */
export const createRecordFinder = (records: AssociationRecords) => {
  const holdings = grouped(records.holders, ({ personId }) => personId);
  const ofPerson = (personId: string): RecordPlace => ({
    isThere: true,
    projectIds: holdings(personId).map(({ projectId }) => projectId),
    personIds: [personId],
  });
  const ofOwner = ({ projectId, personId }: { projectId?: string; personId?: string }): RecordPlace => {
    const whose = personId === undefined ? { ...nowhere, isThere: true } : ofPerson(personId);
    return projectId === undefined ? whose : { ...whose, projectIds: [projectId] };
  };
  const among = <Item>(items: readonly Item[], idOf: (item: Item) => string, place: (item: Item) => RecordPlace) => {
    const known = new Map(items.map((item) => [idOf(item), place(item)]));
    return (id: string): RecordPlace => known.get(id) ?? nowhere;
  };
  const byId = ({ id }: { id: string }): string => id;
  const elsewhere = (): RecordPlace => ({ ...nowhere, isThere: true });
  const projects = new Set(records.projects.map(byId));

  const finders: Readonly<Record<RecordKind, (id: string) => RecordPlace>> = {
    projects: (id) => ({ ...nowhere, isThere: projects.has(id), projectIds: [id] }),
    persons: among(records.persons, byId, ({ id }) => ofPerson(id)),
    sheets: among(records.sheets, byId, ofOwner),
    episodes: among(records.episodes, byId, ofOwner),
    appointments: among(records.appointments, byId, ofOwner),
    jobCreations: among(records.jobCreations, byId, ofOwner),
    referrals: among(records.referrals, byId, ofOwner),
    gatherings: among(records.gatherings, byId, elsewhere),
    trainingSessions: among(records.trainingDays, ({ sessionId }) => sessionId, elsewhere),
    trainingDays: among(records.trainingDays, ({ sessionId, date }) => `${sessionId}/${date}`, elsewhere),
    enrolments: among(
      records.enrolments,
      ({ sessionId, personId = outsiders }) => `${sessionId}/${personId}`,
      ({ personId }) => (personId === undefined ? elsewhere() : ofPerson(personId)),
    ),
    interventions: among(records.interventions, byId, elsewhere),
    places: among(records.placePeriods, byId, elsewhere),
  };
  return (kind: RecordKind, id: string): RecordPlace => finders[kind](id);
};
