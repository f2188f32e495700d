import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import {
  addWorkingDays,
  holderMoment,
  isPresent,
  isWorkingDay,
  publicHolidays,
  teamDay,
  teamMoment,
  workingDayFrom,
} from '../../../shared/domain/calendar.ts';
import { addDays, weekday } from '../../../shared/domain/days.ts';
import { toInstant, toLocal } from '../../../shared/domain/paris.ts';

const { calendar } = association;

test.each([
  [2016, '2016-03-28', '2016-05-05', '2016-05-16'],
  [2017, '2017-04-17', '2017-05-25', '2017-06-05'],
  [2018, '2018-04-02', '2018-05-10', '2018-05-21'],
  [2019, '2019-04-22', '2019-05-30', '2019-06-10'],
  [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
  [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
  [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
  // The earliest and the latest Easter of two centuries.
  [2285, '2285-03-23', '2285-04-30', '2285-05-11'],
  [2038, '2038-04-26', '2038-06-03', '2038-06-14'],
])('The moving holidays of %i: Easter Monday, Ascension, Whit Monday', (year, easterMonday, ascension, whitMonday) => {
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
  expect([...publicHolidays(year)].sort()).toEqual([...fixed, easterMonday, ascension, whitMonday].sort());
});

test('Where a moving holiday meets a fixed one the day is off once', () => {
  // Ascension of 2008 was the first of May.
  expect(publicHolidays(2008).size).toBe(10);
});

test('Easter Monday is a Monday and Ascension a Thursday, in every year from 1990 to 2089', () => {
  for (let year = 1990; year < 2090; year += 1) {
    const [easterMonday = '', ascension = '', whitMonday = ''] = [...publicHolidays(year)].slice(-3);
    if (publicHolidays(year).size < 11) continue;
    expect([easterMonday, ascension, whitMonday].map(weekday)).toEqual([1, 4, 1]);
  }
});

test('2016 had 253 working days', () => {
  const days = Array.from({ length: 366 }, (_, index) => addDays('2016-01-01', index));
  expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(253);
});

test('A day on which the association is closed is not worked', () => {
  const closed = { ...calendar, closedDays: ['2016-05-06'] };
  expect(isWorkingDay('2016-05-06', calendar)).toBe(true);
  expect(isWorkingDay('2016-05-06', closed)).toBe(false);
  // Ascension, the bridge, the weekend.
  expect(workingDayFrom('2016-05-05', closed)).toBe('2016-05-09');
});

test.each([
  ['Friday', '2016-03-11', 1, '2016-03-14'],
  ['Saturday', '2016-03-12', 1, '2016-03-14'],
  ['Thursday before Easter', '2016-03-24', 2, '2016-03-29'],
  ['the thirteenth of July', '2016-07-13', 1, '2016-07-15'],
  ['the day itself', '2016-03-12', 0, '2016-03-12'],
])('From %s (%s), %i working days later is %s', (_, day, count, expected) => {
  expect(addWorkingDays(day, count, calendar)).toBe(expected);
});

const local = (text: string) => toLocal(teamMoment(toInstant(text), calendar));

test.each([
  ['at night', '2016-03-15T03:00', '2016-03-15T09:00'],
  ['a minute before nine', '2016-03-15T08:59', '2016-03-15T09:00'],
  ['at nine', '2016-03-15T09:00', '2016-03-15T09:00'],
  ['in the afternoon', '2016-03-15T17:59', '2016-03-15T17:59'],
  ['at six', '2016-03-15T18:00', '2016-03-16T09:00'],
  ['on Friday evening', '2016-03-11T19:00', '2016-03-14T09:00'],
  ['on Saturday', '2016-03-12T11:00', '2016-03-14T09:00'],
  ['before Easter', '2016-03-25T18:30', '2016-03-29T09:00'],
])('What comes up %s (%s) is for the team at %s', (_, instant, expected) => {
  expect(local(instant)).toBe(expected);
});

test('Nine in the morning is nine on the wall, before and after both changes of the clock', () => {
  expect(teamMoment(toInstant('2016-03-25T20:00'), calendar)).toBe(Date.parse('2016-03-29T07:00Z'));
  expect(teamMoment(toInstant('2016-10-28T20:00'), calendar)).toBe(Date.parse('2016-10-31T08:00Z'));
});

test('What is said on a Saturday is read on Monday', () => {
  expect(teamDay(toInstant('2016-03-12T11:00'), calendar)).toBe('2016-03-14');
  expect(teamDay(toInstant('2016-03-14T11:00'), calendar)).toBe('2016-03-14');
});

test.each([
  ['at six in the morning', '2016-03-12T06:00', '2016-03-12T08:00'],
  ['on a Sunday', '2016-03-13T10:00', '2016-03-13T10:00'],
  ['a minute before eight in the evening', '2016-03-13T19:59', '2016-03-13T19:59'],
  ['at eight in the evening', '2016-03-13T20:00', '2016-03-14T08:00'],
  ['late before the clock changes', '2016-03-26T23:30', '2016-03-27T08:00'],
])('What comes up %s (%s) is for a holder at %s', (_, instant, expected) => {
  expect(toLocal(holderMoment(toInstant(instant), calendar))).toBe(expected);
});

test('A colleague is present from the first to the last day of the contract, absences left out', () => {
  const [anybody] = association.team;
  if (!anybody) throw new Error('nobody in the team');
  const member = {
    ...anybody,
    contract: { from: '2016-02-01', to: '2016-11-30' },
    absences: [{ from: '2016-08-01', to: '2016-08-19' }],
  };
  const days = [
    '2016-01-31',
    '2016-02-01',
    '2016-07-31',
    '2016-08-01',
    '2016-08-19',
    '2016-08-20',
    '2016-11-30',
    '2016-12-01',
  ];
  expect(days.filter((day) => isPresent(member, day))).toEqual([
    '2016-02-01',
    '2016-07-31',
    '2016-08-20',
    '2016-11-30',
  ]);
});
