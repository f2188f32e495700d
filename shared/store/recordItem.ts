import type { JourneyRecords } from '../domain/journey/events.ts';
import type { AssociationRecords, Person } from '../domain/records.ts';
import { recordKey } from './keys.ts';
import type { Item, Write } from './table.ts';

/** The records that stand on their own; those of a project are in its journey. Referrals here have no project. */
export type StandaloneRecords = Omit<
  AssociationRecords,
  'projects' | Exclude<keyof JourneyRecords, 'project' | 'referrals'>
>;

type Place<Name extends keyof StandaloneRecords> = {
  readonly kind: string;
  readonly owner: (record: StandaloneRecords[Name][number]) => string;
  readonly key: (record: StandaloneRecords[Name][number]) => string;
};

/** Where each of them lies in the table: one line a kind of record. */
export const places: { readonly [Name in keyof StandaloneRecords]: Place<Name> } = {
  partners: { kind: 'PARTNER', owner: ({ id }) => id, key: ({ id }) => id },
  placePeriods: {
    kind: 'PLACE',
    owner: ({ id }) => id,
    key: ({ id, programme, since }) => [id, programme, since ?? ''].join('#'),
  },
  persons: { kind: 'PERSON', owner: ({ id }) => id, key: ({ id }) => id },
  sheets: { kind: 'SHEET', owner: ({ personId }) => personId, key: ({ id }) => id },
  referrals: { kind: 'REFERRAL', owner: ({ id }) => id, key: ({ id }) => id },
  gatherings: { kind: 'GATHERING', owner: ({ id }) => id, key: ({ id }) => id },
  trainingDays: { kind: 'TRAININGDAY', owner: ({ sessionId }) => sessionId, key: ({ date }) => date },
  enrolments: {
    kind: 'ENROLMENT',
    owner: ({ sessionId }) => sessionId,
    key: ({ personId, outsiderName }) => (personId === undefined ? `name#${outsiderName}` : `person#${personId}`),
  },
  interventions: { kind: 'INTERVENTION', owner: ({ id }) => id, key: ({ id }) => id },
};

export const standaloneNames = Object.keys(places) as (keyof StandaloneRecords)[];

/** The item of a record: also for a transaction that writes it together with a journey. */
export const recordItem = <Name extends keyof StandaloneRecords>(
  name: Name,
  record: StandaloneRecords[Name][number],
): Item => {
  const { kind, owner, key } = places[name];
  const at = recordKey(kind, owner(record), key(record));
  return { ...at, GSI1PK: kind, GSI1SK: `${at.PK}/${at.SK}`, record };
};

/** A person's record as it becomes; refused when it is no longer as it was read. */
export const replacePerson = (before: Person, after: Person): Write => ({
  put: recordItem('persons', after),
  onlyIf: { expression: '#record = :before', names: { '#record': 'record' }, values: { ':before': before } },
});
