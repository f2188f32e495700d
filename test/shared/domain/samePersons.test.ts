import { expect, test } from 'vitest';
import type { Person } from '../../../shared/domain/records.ts';
import { badMerge, identitiesOf, type PersonMerge, peopleOf } from '../../../shared/domain/samePersons.ts';

/** « A is B », said in this order. */
const saying = (...pairs: string[]): PersonMerge[] =>
  pairs.map((pair, at) => ({ id: pair, personId: pair[0] ?? '', isPersonId: pair[1] ?? '', by: 'N. Belhadj', at }));

const undone = (merge: PersonMerge | undefined): PersonMerge[] =>
  merge ? [{ ...merge, undone: { id: 'undo', by: 'N. Belhadj', at: 9 } }] : [];

test('A is B and B is C: all of them are C', () => {
  const { of, idsOf } = identitiesOf(saying('AB', 'BC'));
  expect(['A', 'B', 'C', 'D'].map(of)).toEqual(['C', 'C', 'C', 'D']);
  expect(idsOf('A')).toEqual(['C', 'A', 'B']);
  expect(idsOf('D')).toEqual(['D']);
});

test('What is taken back was never said', () => {
  const [first, last] = saying('AB', 'BC');
  const { of } = identitiesOf([...(first ? [first] : []), ...undone(last)]);
  expect(['A', 'B', 'C'].map(of)).toEqual(['B', 'B', 'C']);
});

test('Nobody is themselves by a detour, and nobody is two others', () => {
  const known = saying('AB', 'BC');
  const bad = (personId: string, isPersonId: string) => badMerge(known, { personId, isPersonId })?.code;
  expect(bad('C', 'A')).toBe('samePerson');
  expect(bad('A', 'A')).toBe('samePerson');
  expect(bad('A', 'D')).toBe('mergedElsewhere');
  expect(bad('C', 'D')).toBeUndefined();
  expect(bad('D', 'A')).toBeUndefined();
});

test('Everybody is there once, with what they lack from their other records', () => {
  const persons: Person[] = [
    { id: 'A', firstName: 'Amina', phone: '06 39 98 00 01', email: 'old@example.org' },
    { id: 'B', firstName: 'Amina', lastName: 'Benali', email: 'amina@example.org' },
    { id: 'D', firstName: 'Zoé' },
  ];
  const { each, underAnyId } = peopleOf(persons, identitiesOf(saying('AB')));
  const amina = { firstName: 'Amina', lastName: 'Benali', phone: '06 39 98 00 01', email: 'amina@example.org' };
  expect(each).toEqual([{ ...amina, id: 'B' }, persons[2]]);
  expect(underAnyId).toEqual([{ ...amina, id: 'A' }, { ...amina, id: 'B' }, persons[2]]);
});
