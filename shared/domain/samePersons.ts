import type { Holder, Person } from './records.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Instant } from './time.ts';

/**
 * A colleague said that one person is another one. It is a statement: no record is rewritten, reading resolves it, and
 * once it is taken back everything reads as before.
 */
export type PersonMerge = {
  id: string;
  personId: string;
  isPersonId: string;
  by: string;
  at: Instant;
  why?: string;
  undone?: { id: string; by: string; at: Instant };
};

/** Who is who, as the statements have it. */
export type Identities = {
  /** the id under which a person is known now: their own, or the last of « A is B, B is C » */
  of: (personId: string) => string;
  /** every id of that person, the one of today first */
  idsOf: (personId: string) => string[];
};

export const identitiesOf = (merges: readonly PersonMerge[]): Identities => {
  const standing = merges.filter(({ undone }) => undone === undefined);
  const next = new Map(standing.map(({ personId, isPersonId }) => [personId, isPersonId]));
  const of = (personId: string): string => {
    const other = next.get(personId);
    return other === undefined ? personId : of(other);
  };
  return {
    of,
    idsOf: (personId) => {
      const known = of(personId);
      return [known, ...[...next.keys()].filter((id) => of(id) === known)];
    },
  };
};

/** Why this cannot be said: a person has one other name at most, and nobody is themselves by a detour. */
export const badMerge = (
  merges: readonly PersonMerge[],
  { personId, isPersonId }: Pick<PersonMerge, 'personId' | 'isPersonId'>,
): Refusal | undefined => {
  const { of } = identitiesOf(merges);
  if (of(personId) === of(isPersonId)) return refuse('samePerson', []);
  return of(personId) === personId ? undefined : refuse('mergedElsewhere', []);
};

/** Everybody once, under the id of today; and everybody under each of their ids. */
export const peopleOf = (persons: readonly Person[], { of }: Identities): { each: Person[]; underAnyId: Person[] } => {
  const recordsOf = Map.groupBy(persons, ({ id }) => of(id));
  const each = [...recordsOf].map(([id, records]) => {
    const ownFirst = records.toSorted((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1));
    return { ...completed(ownFirst), id };
  });
  const known = new Map(each.map((person) => [person.id, person]));
  const underAnyId = persons.flatMap(({ id }) => {
    const person = known.get(of(id));
    return person ? [{ ...person, id }] : [];
  });
  return { each, underAnyId };
};

/** The first of these records, with what it lacks from the others in their order. */
const completed = (records: readonly Person[]): Person => Object.assign({}, ...records.toReversed());

/** The holders of a project, those who are one person once. */
export const holdersOnce = (holders: readonly Holder[], of: Identities['of']): Holder[] =>
  holders.filter(({ personId }, at) => holders.findIndex((other) => of(other.personId) === of(personId)) === at);
