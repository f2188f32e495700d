import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, latestDay, weekday } from '../../../shared/domain/days.ts';

test.each([
  ['2016-02-28', 1, '2016-02-29'],
  ['2016-02-29', 1, '2016-03-01'],
  ['2017-02-28', 1, '2017-03-01'],
  ['2016-12-31', 1, '2017-01-01'],
  ['2016-03-01', -1, '2016-02-29'],
  ['2016-03-26', 2, '2016-03-28'],
  ['2016-10-29', 2, '2016-10-31'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['2016-01-31', 1, '2016-02-29'],
  ['2017-01-31', 1, '2017-02-28'],
  ['2016-02-29', 12, '2017-02-28'],
  ['2016-02-29', 48, '2020-02-29'],
  ['2016-08-31', 6, '2017-02-28'],
  ['2016-12-15', 1, '2017-01-15'],
  ['2016-01-31', -2, '2015-11-30'],
  ['2016-03-15', 18, '2017-09-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('Days there and back are no days, and between them lie as many as were added', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      const later = addDays(day, days);
      expect(addDays(later, -days)).toBe(day);
      expect(daysBetween(day, later)).toBe(days);
      expect(later > day).toBe(days > 0);
    }),
  );
});

test('A month later is the month after, and the day is the same or the last there is', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
      const later = addMonths(day, months);
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthOf(later) - monthOf(day)).toBe(months);
      if (later.slice(8) === day.slice(8)) return;
      expect(later.slice(8) < day.slice(8)).toBe(true);
      expect(addDays(later, 1).slice(8)).toBe('01');
    }),
  );
});

test('The week has its days where they are', () => {
  const sunday = '2016-03-27';
  expect([0, 1, 2, 3, 4, 5, 6].map((days) => weekday(addDays(sunday, days)))).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('The latest of some days, those that are not known left out', () => {
  expect(latestDay('2016-03-01', undefined, '2016-12-31', '2016-04-01')).toBe('2016-12-31');
});
