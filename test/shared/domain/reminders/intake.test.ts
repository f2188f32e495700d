import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { appointment, closed, imported, noted, requested, settled, since, taken } from '../journey/facts.ts';
import { whatComes } from './future.ts';

const until = '2016-12-31T12:00';
const notTaken = (...facts: JourneyFact[]) => whatComes('intakeNotTaken', facts, { until });
const missing = (...facts: JourneyFact[]) => whatComes('firstAppointmentMissing', facts, { until });

test('A request that nobody takes: the team after two working days, the support referent after five', () => {
  expect(notTaken(requested('2016-03-01'))).toEqual(['2016-03-03T09:00 team', '2016-03-08T09:00 supportReferent']);
});

test('Weekends and holidays are no working days', () => {
  // The Thursday before Easter: Friday, then Tuesday.
  expect(notTaken(requested('2016-03-24'))).toEqual(['2016-03-29T09:00 team', '2016-04-01T09:00 supportReferent']);
  expect(notTaken(requested('2016-03-26'))).toEqual(['2016-03-30T09:00 team', '2016-04-04T09:00 supportReferent']);
});

test('A request that was taken or closed is not brought up as one that nobody takes', () => {
  expect(notTaken(requested('2016-03-01'), taken('N. Belhadj', '2016-03-02'))).toEqual([]);
  expect(notTaken(...closed([requested('2016-03-01')], '2016-03-02'))).toEqual([]);
});

test('Handed back it waits anew, from that day', () => {
  const handedBack: JourneyFact = { type: 'HandedBack', on: '2016-03-10', advisor: 'N. Belhadj' };
  expect(notTaken(requested('2016-03-01'), taken('N. Belhadj', '2016-03-02'), handedBack)).toEqual([
    '2016-03-14T09:00 team',
    '2016-03-17T09:00 supportReferent',
  ]);
});

test('A request that is reopened waits anew too: what fell due before is not brought up', () => {
  const facts = closed([requested('2016-03-01')], '2016-03-02');
  const reopened: JourneyFact = { type: 'Reopened', on: '2016-09-01', stage: 'intake', why: 'rappel' };
  expect(notTaken(...facts, reopened)).toEqual(['2016-09-05T09:00 team', '2016-09-08T09:00 supportReferent']);
});

test('Taken and without an appointment: the advisor after two weeks, the support referent after four', () => {
  expect(missing(requested('2016-03-01'), taken('N. Belhadj', '2016-03-02'))).toEqual([
    '2016-03-16T09:00 advisor',
    '2016-03-30T09:00 supportReferent',
  ]);
});

test('A planned first appointment is enough; one that did not take place is not', () => {
  const planned = [
    requested('2016-03-01'),
    taken('N. Belhadj', '2016-03-02'),
    noted(appointment('A1', 'welcome', '2016-03-10T10:00')),
  ];
  expect(missing(...planned)).toEqual([]);
  expect(missing(...planned, settled('A1', 'excused'))).toEqual([
    '2016-03-16T09:00 advisor',
    '2016-03-30T09:00 supportReferent',
  ]);
  expect(missing(...since('welcome', '2016-03-10'))).toEqual([]);
});

test('Reopened in the hands of a colleague, the two weeks begin anew', () => {
  const facts = closed([requested('2016-03-01'), taken('N. Belhadj', '2016-03-02')], '2016-03-03');
  const reopened: JourneyFact = { type: 'Reopened', on: '2016-09-01', stage: 'intake', why: 'rappel' };
  expect(missing(...facts, reopened)).toEqual(['2016-09-15T09:00 advisor', '2016-09-29T09:00 supportReferent']);
});

test('An imported project without a first appointment waits from the day of the import', () => {
  const planned = [appointment('A1', 'welcome', '2016-05-10T10:00')];
  const facts = [imported('2016-03-01', { appointments: planned }), settled('A1', 'cancelled')];
  expect(notTaken(...facts)).toEqual(['2016-03-03T09:00 team', '2016-03-08T09:00 supportReferent']);
});
