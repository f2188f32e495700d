import type { JourneyRecords } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type {
  AssociationRecords,
  Partner,
  Person,
  PlacePeriod,
  Referral,
  Sheet,
  TrainingDay,
} from '../domain/records.ts';
import type { JourneyStore } from './journeyStore.ts';
import { recordKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';

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
const places: { readonly [Name in keyof StandaloneRecords]: Place<Name> } = {
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

/** People, partners, places, events, training: what is kept beside the journeys. */
export const createRecordStore = (table: Table, journeys: JourneyStore) => {
  const all = async <Name extends keyof StandaloneRecords>(name: Name): Promise<StandaloneRecords[Name]> => {
    const items = await table.query({ kind: places[name].kind });
    return items.map(({ record }) => record) as StandaloneRecords[Name];
  };

  return {
    /** Who is this? */
    person: async (personId: string): Promise<Person | undefined> =>
      (await table.get(recordKey('PERSON', personId, personId)))?.record as Person | undefined,

    /** What did this person tell on arrival? */
    sheetsOf: async (personId: string): Promise<Sheet[]> => {
      const { PK } = recordKey('SHEET', personId, '');
      return (await table.query({ partition: PK })).map(({ record }) => record as Sheet);
    },

    persons: (): Promise<Person[]> => all('persons'),
    partners: (): Promise<Partner[]> => all('partners'),
    placePeriods: (): Promise<PlacePeriod[]> => all('placePeriods'),

    /** Which training did this person follow, on which days? */
    trainingOf: async (personId: string): Promise<TrainingDay[]> => {
      const sessions = new Set((await all('enrolments')).filter((one) => one.personId === personId).map(sessionOf));
      return sessions.size === 0 ? [] : (await all('trainingDays')).filter((day) => sessions.has(sessionOf(day)));
    },

    /** To whom was this person sent without a project? */
    referralsOf: async (personId: string): Promise<Referral[]> =>
      (await all('referrals')).filter((referral) => referral.personId === personId),

    /** Everything the association keeps, for report and export. */
    everything: async (): Promise<AssociationRecords> => {
      const [known, ...lists] = await Promise.all([journeys.all(), ...standaloneNames.map(all)]);
      const standalone = Object.fromEntries(standaloneNames.map((name, at) => [name, lists[at]])) as StandaloneRecords;
      const { referrals, ...rest } = standalone;
      const ofJourneys = recordsOfJourneys(known);
      return { ...rest, ...ofJourneys, referrals: [...ofJourneys.referrals, ...referrals] };
    },

    /** Writes records as they are; the same twice changes nothing. */
    put: async (records: StandaloneRecords): Promise<void> => {
      for (const name of standaloneNames) await table.writeAll({ put: itemsOf(name, records) });
    },
  };
};

export type RecordStore = ReturnType<typeof createRecordStore>;

const sessionOf = ({ sessionId }: { sessionId: string }): string => sessionId;

const itemsOf = <Name extends keyof StandaloneRecords>(name: Name, records: StandaloneRecords): Item[] =>
  records[name].map((record: StandaloneRecords[Name][number]) => recordItem(name, record));

const recordsOfJourneys = (journeys: readonly Journey[]) => ({
  projects: journeys.map(({ project }) => project),
  holders: journeys.flatMap(({ holders }) => holders),
  episodes: journeys.flatMap(({ episodes }) => episodes),
  appointments: journeys.flatMap(({ appointments }) => appointments),
  referrals: journeys.flatMap(({ referrals }) => referrals),
  evaluations: journeys.flatMap(({ evaluations }) => evaluations),
  exitInterviews: journeys.flatMap(({ exitInterviews }) => exitInterviews),
  jobCreations: journeys.flatMap(({ jobCreations }) => jobCreations),
});
