import type { AssociationRecords, Holder } from './records.ts';
import { type Identities, peopleOf } from './samePersons.ts';

/**
 * The records with everybody under one id and every project under the one that goes on: nobody and nothing is counted
 * twice. `projectOf` gives the project that goes on for another; the projects themselves are those that do.
 */
export const mergedRecords = (
  records: AssociationRecords,
  identities: Identities,
  projectOf: (projectId: string) => string,
): AssociationRecords => {
  const { of } = identities;
  const whose = <Item extends { personId?: string }>(item: Item): Item =>
    item.personId === undefined ? item : { ...item, personId: of(item.personId) };
  return {
    ...records,
    persons: peopleOf(records.persons, identities).each,
    holders: once(records.holders.map(whose).toSorted(leadsFirst), ({ projectId, personId }) => [projectId, personId]),
    appointments: records.appointments.map((appointment) => ({
      ...appointment,
      personIds: [...new Set(appointment.personIds.map(of))],
    })),
    referrals: records.referrals.map(whose),
    // An import after a merge files a sheet a second time, under the person of today.
    sheets: once(
      records.sheets.map(whose).map(({ projectId, ...sheet }) => ({
        ...sheet,
        ...(projectId !== undefined && { projectId: projectOf(projectId) }),
      })),
      ({ id }) => [id],
    ),
    enrolments: once(records.enrolments.map(whose), ({ sessionId, personId, outsiderName }) => [
      sessionId,
      personId ?? '',
      outsiderName ?? '',
    ]),
  };
};

const leadsFirst = (a: Holder, b: Holder): number => Number(b.role === 'lead') - Number(a.role === 'lead');

const once = <Item>(items: readonly Item[], key: (item: Item) => readonly string[]): Item[] => {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const text = JSON.stringify(key(item));
    if (!seen.has(text)) seen.set(text, item);
  }
  return [...seen.values()];
};
