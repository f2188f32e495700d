import type { Enrolment, Holder, Partner, Person, PlacePeriod, Project } from '../domain/records.ts';
import type { CountedRecords } from './asOf.ts';

/** Look-ups that are the same in every year, so that a report builds them once. */
export type RecordIndex = {
  persons: ReadonlyMap<string, Person>;
  projects: ReadonlyMap<string, Project>;
  partners: ReadonlyMap<string, Partner>;
  placePeriods: ReadonlyMap<string, readonly PlacePeriod[]>;
  holdersOf: (projectId: string) => readonly Holder[];
  holdingsOf: (personId: string) => readonly Holder[];
  enrolmentsOf: (sessionId: string) => readonly Enrolment[];
};

export const createRecordIndex = (records: CountedRecords): RecordIndex => ({
  persons: byId(records.persons),
  projects: byId(records.projects),
  partners: byId(records.partners),
  placePeriods: Map.groupBy(records.placePeriods, ({ id }) => id),
  holdersOf: grouped(records.holders, ({ projectId }) => projectId),
  holdingsOf: grouped(records.holders, ({ personId }) => personId),
  enrolmentsOf: grouped(records.enrolments, ({ sessionId }) => sessionId),
});

/** The items of each key, in the order given. */
export const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = Map.groupBy(items, keyOf);
  return (key: string): readonly Item[] => groups.get(key) ?? [];
};

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
