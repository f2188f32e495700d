import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, dayText, weekdayOf } from '../../../../infra/simulation/owed/days.ts';
import { createHours } from '../../../../infra/simulation/owed/hours.ts';
import { clockText, dayAt, instantAt, instantOf, minutesAt } from '../../../../infra/simulation/owed/parisTime.ts';
import { createWorkingDays, easterOf } from '../../../../infra/simulation/owed/workingDays.ts';

const hour = 3_600_000;

describe('Paris time', () => {
  const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });

  test('It is what Intl says, at every hour of ten years', () => {
    const wrong: string[] = [];
    for (let at = Date.UTC(2014, 0, 1); at < Date.UTC(2024, 0, 1); at += hour)
      if (clockText(at) !== paris.format(at)) wrong.push(new Date(at).toISOString());
    expect(wrong).toEqual([]);
  });

  test('There and back it is the same moment, but for the hour that comes twice', () => {
    for (let at = Date.UTC(2016, 0, 1); at < Date.UTC(2017, 0, 1); at += hour) {
      const twice = at === Date.parse('2016-10-30T01:00Z');
      expect(instantAt(dayAt(at), minutesAt(at))).toBe(twice ? at - hour : at);
    }
    expect(instantOf('2016-03-27T02:30')).toBe(instantOf('2016-03-27T03:30'));
  });
});

describe('Days', () => {
  test('They are read and written as they are', () => {
    expect(['2016-02-29', '2016-12-31', '2020-01-01'].map((day) => dayText(dayOf(day)))).toEqual([
      '2016-02-29',
      '2016-12-31',
      '2020-01-01',
    ]);
    expect(weekdayOf(dayOf('2016-02-29'))).toBe(1);
  });

  test('A month later is the same date, or the last one', () => {
    const later = (day: string, months: number) => dayText(addMonths(dayOf(day), months));
    expect(later('2016-02-29', 12)).toBe('2017-02-28');
    expect(later('2016-02-29', 48)).toBe('2020-02-29');
    expect(later('2016-08-31', 6)).toBe('2017-02-28');
    expect(later('2016-12-15', 1)).toBe('2017-01-15');
  });

  test('Easter is when it was and will be', () => {
    const dates = [
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2016-03-27',
      '2017-04-16',
      '2018-04-01',
      '2019-04-21',
      '2038-04-25',
    ];
    expect(dates.map((date) => dayText(easterOf(Number(date.slice(0, 4)))))).toEqual(dates);
  });

  test('Weekends, holidays and closed days are off', () => {
    const { isWorking, after: workingDaysAfter, onOrAfter } = createWorkingDays(['2016-05-06']);
    const off = ['2016-05-01', '2016-05-05', '2016-05-06', '2016-05-07', '2016-05-16', '2016-07-14', '2016-11-11'];
    expect(off.filter((day) => isWorking(dayOf(day)))).toEqual([]);
    expect(dayText(onOrAfter(dayOf('2016-05-05')))).toBe('2016-05-09');
    expect(dayText(workingDaysAfter(dayOf('2016-05-04'), 2))).toBe('2016-05-10');
    expect(dayText(workingDaysAfter(dayOf('2016-03-05'), 2))).toBe('2016-03-08');
  });
});

describe('Hours', () => {
  const { isWorking } = createWorkingDays([]);
  const hours = createHours(9 * 60, 18 * 60, isWorking);
  const next = (at: string) => clockText(hours.next(instantOf(at)));

  test('What falls outside of them waits for the next ones', () => {
    expect(next('2016-03-11T08:59')).toBe('2016-03-11 09:00');
    expect(next('2016-03-11T17:59')).toBe('2016-03-11 17:59');
    expect(next('2016-03-11T18:00')).toBe('2016-03-14 09:00');
    expect(next('2016-03-25T18:00')).toBe('2016-03-29 09:00');
  });

  test('Only they are counted', () => {
    expect(clockText(hours.add(instantOf('2016-03-11T17:00'), 2 * hour))).toBe('2016-03-14 10:00');
    expect(hours.between(instantOf('2016-03-11T17:00'), instantOf('2016-03-14T10:00'))).toBe(2 * hour);
    expect(hours.between(instantOf('2016-03-12T17:00'), instantOf('2016-03-13T10:00'))).toBe(0);
  });
});
