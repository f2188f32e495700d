import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../../infra/local/scheduler/expressions.ts';
import { at } from '../support.ts';

/** The next `count` occurrences from a moment on, in UTC. */
function occurrences(expression: string, { from, zone = 'Europe/Paris', start = from, count = 1 }: Asked): string[] {
  const next = readExpression(expression, zone, at(start));
  if (!next) throw new Error(`Not an expression: ${expression}`);
  const found: string[] = [];
  for (let moment = next(at(from)); moment !== undefined && found.length < count; moment = next(moment + 1)) {
    found.push(new Date(moment).toISOString().slice(0, 16));
  }
  return found;
}
type Asked = { from: string; zone?: string; start?: string; count?: number };

describe('cron', () => {
  test('The digest of working days comes in Paris time, summer and winter', () => {
    // Friday 25 March 2016; summer time begins on Sunday the 27th.
    expect(occurrences('cron(10 9 ? * MON-FRI *)', { from: '2016-03-25T00:00Z', count: 3 })).toEqual([
      '2016-03-25T08:10',
      '2016-03-28T07:10',
      '2016-03-29T07:10',
    ]);
  });

  test('A moment that is an occurrence itself is the next one, and one millisecond later it is over', () => {
    const expression = 'cron(10 9 ? * MON-FRI *)';
    expect(occurrences(expression, { from: '2016-03-25T08:10:00.000Z' })).toEqual(['2016-03-25T08:10']);
    expect(occurrences(expression, { from: '2016-03-25T08:10:00.001Z' })).toEqual(['2016-03-28T07:10']);
  });

  test('A time that spring skips does not occur that day', () => {
    expect(occurrences('cron(30 2 * * ? *)', { from: '2016-03-26T00:00Z', count: 3 })).toEqual([
      '2016-03-26T01:30',
      '2016-03-28T00:30',
      '2016-03-29T00:30',
    ]);
  });

  test('A time that autumn repeats occurs once', () => {
    // 30 October 2016, 02:30 in Paris is 00:30 and again 01:30 in UTC.
    expect(occurrences('cron(30 2 * * ? *)', { from: '2016-10-30T00:00Z', count: 2 })).toEqual([
      '2016-10-30T00:30',
      '2016-10-31T01:30',
    ]);
    expect(occurrences('cron(30 2 * * ? *)', { from: '2016-10-30T01:00Z' })).toEqual(['2016-10-31T01:30']);
  });

  test.each([
    ['cron(0/20 9 1 1 ? 2017)', ['2017-01-01T08:00', '2017-01-01T08:20', '2017-01-01T08:40']],
    ['cron(0 8-10/2,12 1 * ? *)', ['2016-04-01T06:00', '2016-04-01T08:00', '2016-04-01T10:00']],
    ['cron(0 0 L * ? *)', ['2016-03-30T22:00', '2016-04-29T22:00', '2016-05-30T22:00']],
    ['cron(0 12 29 2 ? *)', ['2020-02-29T11:00', '2024-02-29T11:00', '2028-02-29T11:00']],
    // 1 May 2016 is a Sunday, 15 May too, 16 April a Saturday.
    ['cron(0 12 1W 5 ? *)', ['2016-05-02T10:00', '2017-05-01T10:00', '2018-05-01T10:00']],
    ['cron(0 12 16W APR ? *)', ['2016-04-15T10:00', '2017-04-17T10:00', '2018-04-16T10:00']],
    ['cron(0 12 ? * 6L *)', ['2016-03-25T11:00', '2016-04-29T10:00', '2016-05-27T10:00']],
    ['cron(0 12 ? * TUE#2 *)', ['2016-04-12T10:00', '2016-05-10T10:00', '2016-06-14T10:00']],
    ['cron(0 12 ? JUN SUN,WED *)', ['2016-06-01T10:00', '2016-06-05T10:00', '2016-06-08T10:00']],
  ])('%s', (expression, expected) => {
    expect(occurrences(expression, { from: '2016-03-20T00:00Z', count: 3 })).toEqual(expected);
  });

  test('A year that is over never comes again', () => {
    expect(occurrences('cron(0 12 1 1 ? 2015)', { from: '2016-03-20T00:00Z' })).toEqual([]);
  });
});

describe('rate', () => {
  test('The first occurrence is the start itself, the others follow at the same distance', () => {
    const asked = { start: '2016-03-20T10:17Z', count: 3 };
    expect(occurrences('rate(1 hour)', { ...asked, from: '2016-03-20T10:17Z' })).toEqual([
      '2016-03-20T10:17',
      '2016-03-20T11:17',
      '2016-03-20T12:17',
    ]);
    expect(occurrences('rate(2 days)', { ...asked, from: '2016-03-25T00:00Z' })[0]).toBe('2016-03-26T10:17');
    expect(occurrences('rate(15 minutes)', { ...asked, from: '2016-01-01T00:00Z' })[0]).toBe('2016-03-20T10:17');
  });

  test('A day is 24 hours, also when the calendar has 23', () => {
    expect(occurrences('rate(1 day)', { from: '2016-03-26T12:00Z', count: 2 })).toEqual([
      '2016-03-26T12:00',
      '2016-03-27T12:00',
    ]);
  });
});

describe('at', () => {
  test('It occurs once, in its time zone', () => {
    const asked = { from: '2016-01-01T00:00Z', count: 2 };
    expect(occurrences('at(2016-07-01T09:00:00)', asked)).toEqual(['2016-07-01T07:00']);
    expect(occurrences('at(2016-07-01T09:00:00)', { ...asked, zone: 'UTC' })).toEqual(['2016-07-01T09:00']);
    expect(occurrences('at(2016-07-01T09:00:00)', { from: '2016-07-01T07:00:01Z' })).toEqual([]);
  });

  test('A time that spring skips is taken one hour later, one that autumn repeats the first time', () => {
    expect(occurrences('at(2016-03-27T02:30:00)', { from: '2016-01-01T00:00Z' })).toEqual(['2016-03-27T01:30']);
    expect(occurrences('at(2016-10-30T02:30:00)', { from: '2016-01-01T00:00Z', count: 2 })).toEqual([
      '2016-10-30T00:30',
    ]);
  });
});

test.each([
  'every monday',
  'at(2016-02-30T10:00:00)',
  'at(2016-02-03)',
  'rate(1 hours)',
  'rate(2 hour)',
  'rate(0 minutes)',
  'rate(1 week)',
  'cron(0 12 * * *)',
  'cron(0 12 * * * *)',
  'cron(0 12 ? * ? *)',
  'cron(60 12 * * ? *)',
  'cron(0 24 * * ? *)',
  'cron(0 12 32 * ? *)',
  'cron(0 12 * 13 ? *)',
  'cron(0 12 ? * 8 *)',
  'cron(0 12 ? * MON#6 *)',
  'cron(0 17-9 * * ? *)',
  'cron(0/0 12 * * ? *)',
  'cron(0 12 ? * LUN *)',
])('%s is not an expression', (expression) => {
  expect(readExpression(expression, 'Europe/Paris', 0)).toBeUndefined();
});
