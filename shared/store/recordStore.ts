import { survivorIn } from '../domain/journey/absorption.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { mergedRecords } from '../domain/mergedRecords.ts';
import type {
  AssociationRecords,
  KnownPerson,
  Partner,
  Person,
  PlacePeriod,
  Referral,
  Sheet,
  TrainingDay,
} from '../domain/records.ts';
import { type Identities, identitiesOf, type PersonMerge, peopleOf } from '../domain/samePersons.ts';
import type { JourneyStore } from './journeyStore.ts';
import { recordKey } from './keys.ts';
import type { MergeStore } from './mergeStore.ts';
import { places, recordItem, type StandaloneRecords, standaloneNames } from './recordItem.ts';
import type { Item, Table } from './table.ts';

/** Everybody once; everybody under each of their ids; and the id under which a person is known now. */
export type People = { each: Person[]; underAnyId: Person[]; idOf: Identities['of'] };

/** A statement about a person, and whom it says that they are, or who is said to be them. */
export type MergedPerson = { merge: PersonMerge; other: Person | undefined };

/** People, partners, places, events, training: what is kept beside the journeys. Who is whom is resolved here. */
export const createRecordStore = (table: Table, journeys: JourneyStore, merges: MergeStore) => {
  const all = async <Name extends keyof StandaloneRecords>(name: Name): Promise<StandaloneRecords[Name]> => {
    const items = await table.query({ kind: places[name].kind });
    return items.map(({ record }) => record) as StandaloneRecords[Name];
  };

  const identities = async (): Promise<Identities> => identitiesOf((await merges.all()).merges);

  const recordOf = async (personId: string): Promise<KnownPerson | undefined> =>
    personIn(await table.get(recordKey('PERSON', personId, personId)));

  const knownPersons = async (): Promise<KnownPerson[]> =>
    (await table.query({ kind: places.persons.kind })).flatMap((item) => personIn(item) ?? []);

  const erased = async (): Promise<ReadonlySet<string>> =>
    new Set((await knownPersons()).flatMap(({ id, erasedOn }) => (erasedOn === undefined ? [] : [id])));

  const withRecords = async (
    personId: string,
  ): Promise<{ person: KnownPerson | undefined; records: KnownPerson[] }> => {
    const [own, known] = await Promise.all([recordOf(personId), identities()]);
    const found = await Promise.all(known.idsOf(personId).map((id) => (id === personId ? own : recordOf(id))));
    const records = found.filter((record) => record !== undefined);
    return { person: peopleOf(records, known).each[0], records };
  };

  const people = async (): Promise<People> => {
    const [everybody, known] = await Promise.all([knownPersons(), identities()]);
    const persons = everybody.filter(({ erasedOn }) => erasedOn === undefined);
    return { ...peopleOf(persons, known), idOf: known.of };
  };

  return {
    /**
     * Who is this? Their one record, with the id of today, under whichever of their ids they are asked for. Who was erased
     * is nobody.
     */
    person: async (personId: string): Promise<Person | undefined> => {
      const { person } = await withRecords(personId);
      return person?.erasedOn === undefined ? person : undefined;
    },

    /** The same of somebody who was erased too: for who shows that they were. */
    evenErased: async (personId: string): Promise<KnownPerson | undefined> => (await withRecords(personId)).person,

    /** The same with the records that it is made of, as they lie there, that of today's id first: for who changes them. */
    withRecords,

    /** What did this person tell on arrival, under any of their ids? */
    sheetsOf: async (personId: string): Promise<Sheet[]> => {
      const partitions = (await identities()).idsOf(personId).map((id) => recordKey('SHEET', id, '').PK);
      const items = await Promise.all(partitions.map((partition) => table.query({ partition })));
      return items.flat().map(({ record }) => record as Sheet);
    },

    /** With whom was this person found to be one? Each with the other record as it is. */
    mergedWith: async (personId: string): Promise<MergedPerson[]> => {
      const { merges: said } = await merges.all();
      const ids = identitiesOf(said).idsOf(personId);
      const standing = said.filter(({ undone, personId: one }) => undone === undefined && ids.includes(one));
      return Promise.all(
        standing.map(async (merge) => ({
          merge,
          other: await recordOf(merge.personId === personId ? merge.isPersonId : merge.personId),
        })),
      );
    },

    /** Who is known? Somebody who was found to be another is that one. */
    persons: async (): Promise<Person[]> => (await people()).each,
    people,
    partners: (): Promise<Partner[]> => all('partners'),
    placePeriods: (): Promise<PlacePeriod[]> => all('placePeriods'),

    /** Which training did this person follow, on which days? */
    trainingOf: async (personId: string): Promise<TrainingDay[]> => {
      const [enrolments, { of }] = await Promise.all([all('enrolments'), identities()]);
      const own = enrolments.filter((one) => one.personId !== undefined && of(one.personId) === of(personId));
      const sessions = new Set(own.map(sessionOf));
      return sessions.size === 0 ? [] : (await all('trainingDays')).filter((day) => sessions.has(sessionOf(day)));
    },

    /** To whom was this person sent without a project? */
    referralsOf: async (personId: string): Promise<Referral[]> => {
      const [referrals, { of }] = await Promise.all([all('referrals'), identities()]);
      return referrals.filter((referral) => referral.personId !== undefined && of(referral.personId) === of(personId));
    },

    /** Who was erased, under any of their ids? */
    erased,

    /**
     * Everything the association keeps, for report and export: nobody twice, no project twice. `seen` are other journeys and
     * merges than those of now.
     */
    everything: async (seen?: {
      journeys: readonly Journey[];
      merges: readonly PersonMerge[];
    }): Promise<AssociationRecords> => {
      const [known, who, ...lists] = await Promise.all([
        seen?.journeys ?? journeys.everyOne(),
        seen ? identitiesOf(seen.merges) : identities(),
        ...standaloneNames.map(all),
      ]);
      const standalone = Object.fromEntries(standaloneNames.map((name, at) => [name, lists[at]])) as StandaloneRecords;
      const { referrals, ...rest } = standalone;
      const ofJourneys = recordsOfJourneys(known.filter(({ absorbedInto }) => absorbedInto === undefined));
      const records = { ...rest, ...ofJourneys, referrals: [...ofJourneys.referrals, ...referrals] };
      return mergedRecords(records, who, survivorIn(known));
    },

    /** Writes records as they are; the same twice changes nothing. Who was erased does not come back with a file. */
    put: async (records: StandaloneRecords): Promise<void> => {
      const gone = await erased();
      const known = {
        ...records,
        persons: records.persons.filter(({ id }) => !gone.has(id)),
        sheets: records.sheets.filter(({ personId }) => !gone.has(personId)),
        referrals: records.referrals.filter(({ personId = '' }) => !gone.has(personId)),
      };
      for (const name of standaloneNames) await table.writeAll({ put: itemsOf(name, known) });
    },
  };
};

export type RecordStore = ReturnType<typeof createRecordStore>;

/** The person in an item of the table; undefined where there is none. */
const personIn = (item: Item | undefined): KnownPerson | undefined => {
  const { record, erasedOn } = (item ?? {}) as { record?: Person; erasedOn?: string };
  return record && erasedOn !== undefined ? { ...record, erasedOn } : record;
};

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
