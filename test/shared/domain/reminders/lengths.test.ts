import { describe, expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { appointment, entered, imported, noted, settled, since } from '../journey/facts.ts';
import { whatComes } from './future.ts';

const postponed = (rule: string, until: string): JourneyFact => ({ type: 'FollowUpPostponed', rule, until });

describe('A maturation', () => {
  const length = (facts: JourneyFact[], until: string, from?: string) =>
    whatComes('maturationLength', facts, { until, ...(from !== undefined && { from }) });
  const maturation = since('maturation', '2016-03-01');

  test('gets a note at 12 months, a decision at 17, and past 18 every week', () => {
    expect(length(maturation, '2017-09-23T12:00')).toEqual([
      '2017-03-01T09:00 advisor',
      '2017-08-01T09:00 advisor',
      '2017-09-01T09:00 advisor',
      '2017-09-08T09:00 advisor',
      '2017-09-15T09:00 advisor',
      '2017-09-22T09:00 advisor',
    ]);
  });

  test('that began on the last of a month has its months on the last there is', () => {
    // 28 February, the end of a month where there is no 31st; 31 July is a Monday, 31 August a Thursday.
    expect(length(since('maturation', '2016-02-29'), '2017-09-01T12:00')).toEqual([
      '2017-02-28T09:00 advisor',
      '2017-07-31T09:00 advisor',
      '2017-08-29T09:00 advisor',
    ]);
  });

  test('is asked about a week after it was really asked, not after it was due', () => {
    // Overdue since September; the machines were silent until a Wednesday of October.
    expect(length(maturation, '2017-10-20T12:00', '2017-10-04T11:00').slice(-3)).toEqual([
      '2017-10-04T11:00 advisor',
      '2017-10-11T09:00 advisor',
      '2017-10-18T09:00 advisor',
    ]);
  });

  test('that somebody prolonged is left alone until then', () => {
    expect(length([...maturation, postponed('maturationLength', '2018-01-15')], '2018-01-23T12:00')).toEqual([
      '2018-01-15T09:00 advisor',
      '2018-01-22T09:00 advisor',
    ]);
  });

  test('that somebody puts off by a week comes back then, and misses no mark', () => {
    const noted = [...maturation, postponed('maturationLength', '2017-03-08')];
    expect(length(noted, '2017-08-02T12:00')).toEqual(['2017-03-08T09:00 advisor', '2017-08-01T09:00 advisor']);
  });

  test('is over when the creation begins', () => {
    expect(length([...maturation, entered('creation', '2017-02-01')], '2018-03-01T12:00')).toEqual([]);
  });

  test('that was imported past 18 months is asked about a week after the import, without the marks of the past', () => {
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'maturation' as const, start: '2014-03-01' }];
    expect(length([imported('2016-03-01', { episodes })], '2016-03-16T12:00', '2016-03-01T11:00')).toEqual([
      '2016-03-08T09:00 advisor',
      '2016-03-15T09:00 advisor',
    ]);
  });

  test('that was imported in its fourteenth month still has its decision ahead', () => {
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'maturation' as const, start: '2015-01-05' }];
    expect(length([imported('2016-03-01', { episodes })], '2016-07-06T12:00', '2016-03-01T11:00')).toEqual([
      '2016-06-06T09:00 advisor',
      '2016-07-05T09:00 advisor',
    ]);
  });
});

describe('The appointments of the maturation', () => {
  const days = ['03-02', '03-03', '03-04', '03-07', '03-08', '03-09', '03-10', '03-11', '03-14'];
  const held = (count: number) =>
    days.slice(0, count).map((day) => noted(appointment(day, 'maturation', `2016-${day}T10:00`, 'held')));
  const warned = (...facts: JourneyFact[]) =>
    whatComes('maturationAppointments', [...since('maturation', '2016-03-01'), ...facts], {
      until: '2017-01-01T12:00',
    });

  test('warn one before the cap, and ask for a decision at the cap', () => {
    expect(warned(...held(6))).toEqual([]);
    expect(warned(...held(7))).toEqual(['2016-03-10T09:00 advisor']);
    expect(warned(...held(8))).toEqual(['2016-03-10T09:00 advisor', '2016-03-11T09:00 advisor']);
    expect(warned(...held(9))).toEqual(['2016-03-10T09:00 advisor', '2016-03-11T09:00 advisor']);
  });

  test('count when they are planned, and not when nobody came', () => {
    const ahead = noted(appointment('A1', 'maturation', '2016-06-01T10:00'));
    expect(warned(...held(6), ahead)).toEqual(['2016-06-01T09:00 advisor']);
    expect(warned(...held(6), ahead, settled('A1', 'noShow'))).toEqual([]);
  });

  test('of the time before the import are not brought up', () => {
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'maturation' as const, start: '2016-03-01' }];
    const appointments = days.map((day) => appointment(day, 'maturation', `2016-${day}T10:00`, 'held'));
    const facts = (on: string) => [imported(on, { episodes, appointments })];
    const until = '2017-01-01T12:00';
    expect(whatComes('maturationAppointments', facts('2016-03-12'), { until })).toEqual([]);
    expect(whatComes('maturationAppointments', facts('2016-03-11'), { until })).toEqual(['2016-03-11T09:00 advisor']);
  });

  test('are no matter until the day up to which somebody decided to go on', () => {
    const goesOn = { ...postponed('maturationAppointments', '2016-09-01'), subject: '8' };
    expect(warned(...held(8), goesOn)).toEqual(['2016-03-10T09:00 advisor', '2016-09-01T09:00 advisor']);
  });
});

describe('A creation', () => {
  const marks = (facts: JourneyFact[], from?: string) =>
    whatComes('creationLength', facts, { until: '2020-01-01T12:00', ...(from !== undefined && { from }) });

  test('is marked at 18, 23 and 24 months', () => {
    expect(marks(since('creation', '2016-03-01'))).toEqual([
      '2017-09-01T09:00 advisor',
      '2018-02-01T09:00 advisor',
      '2018-03-01T09:00 advisor',
    ]);
  });

  test('that was imported has only the marks ahead', () => {
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'creation' as const, start: '2014-03-01' }];
    expect(marks([imported('2015-10-01', { episodes })], '2015-10-01T11:00')).toEqual([
      '2016-02-01T09:00 advisor',
      '2016-03-01T09:00 advisor',
    ]);
  });

  test('that is put off is marked on that day, and then goes on', () => {
    expect(marks([...since('creation', '2016-03-01'), postponed('creationLength', '2018-02-15')])).toEqual([
      '2018-02-15T09:00 advisor',
      '2018-03-01T09:00 advisor',
    ]);
  });
});

describe('A follow-up after creation', () => {
  const reviews = (facts: JourneyFact[], until: string, from?: string) =>
    whatComes('postCreationReview', facts, { until, ...(from !== undefined && { from }) });
  const following = since('postCreation', '2016-03-01');

  test('is reviewed every six months', () => {
    expect(reviews(following, '2017-09-30T12:00')).toEqual([
      '2016-09-01T09:00 advisor',
      '2017-03-01T09:00 advisor',
      '2017-09-01T09:00 advisor',
    ]);
  });

  test('counts them from the last appointment', () => {
    const visit = noted(appointment('A1', 'postCreation', '2016-05-10T10:00', 'held'));
    expect(reviews([...following, visit], '2016-12-31T12:00')).toEqual(['2016-11-10T09:00 advisor']);
  });

  test('is reviewed once after a long silence of the machines, not once for each review that was missed', () => {
    expect(reviews(following, '2019-01-01T12:00', '2018-10-15T11:00')).toEqual(['2018-10-15T11:00 advisor']);
  });

  test('that is put off is reviewed then', () => {
    expect(reviews([...following, postponed('postCreationReview', '2016-12-01')], '2017-01-31T12:00')).toEqual([
      '2016-12-01T09:00 advisor',
    ]);
  });
});
