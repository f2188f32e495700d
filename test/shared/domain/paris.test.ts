import { expect, test } from 'vitest';
import { toDay, toInstant, toLocal } from '../../../shared/domain/paris.ts';

const hour = 3_600_000;
const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });

/** The hours from one moment to another on which we and Intl do not agree. */
const differences = (from: number, to: number): string[] => {
  const found: string[] = [];
  for (let instant = from; instant < to; instant += hour) {
    const expected = intl.format(instant).replace(' ', 'T');
    if (toLocal(instant) !== expected) found.push(`${toLocal(instant)} is ${expected}`);
  }
  return found;
};

test('Every hour from 2010 to 2029 is the hour that Intl says', () => {
  expect(differences(Date.UTC(2010, 0, 1), Date.UTC(2030, 0, 1))).toEqual([]);
});

test.each(Array.from({ length: 100 }, (_, index) => 1996 + index))('The clock changes in %i when Intl says', (year) => {
  expect(differences(Date.UTC(year, 2, 24), Date.UTC(year, 3, 1))).toEqual([]);
  expect(differences(Date.UTC(year, 9, 24), Date.UTC(year, 10, 1))).toEqual([]);
});

test('The wall clock leads back to its moment, for every hour that comes once', () => {
  const elsewhere: string[] = [];
  for (let instant = Date.UTC(2016, 0, 1); instant < Date.UTC(2019, 0, 1); instant += hour / 2) {
    const local = toLocal(instant);
    const comesAgain = toLocal(instant - hour) === local;
    const expected = comesAgain ? instant - hour : instant;
    if (toInstant(local) !== expected) elsewhere.push(local);
  }
  expect(elsewhere).toEqual([]);
});

test.each([
  ['2016-03-27T01:59', '2016-03-27T00:59Z'],
  ['2016-03-27T02:00', '2016-03-27T01:00Z'],
  ['2016-03-27T02:30', '2016-03-27T01:30Z'],
  ['2016-03-27T03:00', '2016-03-27T01:00Z'],
])('In the night in which summer begins, %s is %s', (local, utc) => {
  expect(toInstant(local)).toBe(Date.parse(utc));
});

test('A time that does not exist is the same distance after the gap', () => {
  expect(toLocal(toInstant('2016-03-27T02:30'))).toBe('2016-03-27T03:30');
});

test.each([
  ['2016-10-30T01:59', '2016-10-29T23:59Z'],
  ['2016-10-30T02:00', '2016-10-30T00:00Z'],
  ['2016-10-30T02:59', '2016-10-30T00:59Z'],
  ['2016-10-30T03:00', '2016-10-30T02:00Z'],
])('In the night in which summer ends, %s is %s, the first time it comes', (local, utc) => {
  expect(toInstant(local)).toBe(Date.parse(utc));
});

test('The hour that comes twice is the same on the wall, and another moment', () => {
  const first = toInstant('2016-10-30T02:30');
  expect(toLocal(first)).toBe('2016-10-30T02:30');
  expect(toLocal(first + hour)).toBe('2016-10-30T02:30');
});

test('A day begins at midnight in Paris, not in Greenwich', () => {
  expect(toDay(Date.parse('2016-06-30T21:59Z'))).toBe('2016-06-30');
  expect(toDay(Date.parse('2016-06-30T22:00Z'))).toBe('2016-07-01');
  expect(toDay(Date.parse('2016-12-31T22:59Z'))).toBe('2016-12-31');
  expect(toDay(Date.parse('2016-12-31T23:00Z'))).toBe('2017-01-01');
});
