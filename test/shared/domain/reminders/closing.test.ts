import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { closed, imported, requested, since } from '../journey/facts.ts';
import { whatComes } from './future.ts';

const until = '2017-12-31T12:00';
const leaving = (facts: JourneyFact[]) => whatComes('exitSituation', facts, { until });
const later = (facts: JourneyFact[]) => whatComes('laterSituation', facts, { until });
const gone = closed(since('welcome', '2016-03-01'), '2016-08-31');

test('The situation on leaving: the advisor after three weeks, the support referent when four are over', () => {
  expect(leaving(gone)).toEqual(['2016-09-21T09:00 advisor', '2016-09-28T09:00 supportReferent']);
});

test('The situation six months later is asked six months later', () => {
  expect(later(gone)).toEqual(['2017-02-28T09:00 advisor']);
});

test('What is known is not asked', () => {
  expect(leaving([...gone, { type: 'ExitSituationRecorded', situation: 'en emploi' }])).toEqual([]);
  expect(later([...gone, { type: 'ExitSituationRecorded', situation: 'en emploi' }])).toHaveLength(1);
  expect(later([...gone, { type: 'LaterSituationRecorded', situation: 'en emploi' }])).toEqual([]);
});

test('Nobody is asked about a request that never was a journey, nor about one that reopened', () => {
  const neverBegun = closed([requested('2016-03-01')], '2016-03-10');
  expect([...leaving(neverBegun), ...later(neverBegun)]).toEqual([]);
  const reopened: JourneyFact[] = [...gone, { type: 'Reopened', on: '2016-09-01', stage: 'welcome', why: 'retour' }];
  expect([...leaving(reopened), ...later(reopened)]).toEqual([]);
});

test('Nor about whoever had left before the import', () => {
  const episodes = [{ id: 'S1', projectId: 'P1', phase: 'welcome' as const, start: '2015-01-10', end: '2016-02-28' }];
  const facts = [imported('2016-03-01', { episodes })];
  expect([...leaving(facts), ...later(facts)]).toEqual([]);
});
