import { expect, test } from 'vitest';
import type { JourneyRecords } from '../../../../shared/domain/journey/events.ts';
import type { Episode, Evaluation } from '../../../../shared/domain/records.ts';
import {
  appointment,
  closed,
  entered,
  holders,
  imported,
  journeyOf,
  noted,
  project,
  requested,
  since,
  taken,
} from './facts.ts';
import { given } from './given.ts';

const stay = (id: string, phase: Episode['phase'], start: string, more: Partial<Episode> = {}): Episode => ({
  id,
  projectId: 'P1',
  phase,
  start,
  ...more,
});
const from = (records: Partial<JourneyRecords>) => journeyOf([imported('2016-03-01', records)]);

test('A journey stands in the stay that goes on, in the hands of whom the stay names', () => {
  const journey = from({
    episodes: [
      stay('S1', 'welcome', '2015-01-10', { end: '2015-02-10', endReason: 'nextPhase', advisor: 'D. Wattez' }),
      stay('S2', 'maturation', '2015-02-11', { advisor: 'N. Belhadj' }),
    ],
  });
  expect(journey).toMatchObject({
    stage: 'maturation',
    cameBy: 'records',
    advisor: 'N. Belhadj',
    takenOn: '2016-03-01',
  });
  expect(journey.advisors).toEqual(['D. Wattez', 'N. Belhadj']);
  expect(journey.followedFrom).toBe('2016-03-01');
});

test('Of two stays that go on the later one says where it stands, in whatever order they are written', () => {
  const two = [stay('S2', 'maturation', '2015-02-11'), stay('S1', 'welcome', '2015-01-10')];
  expect(from({ episodes: two }).stage).toBe('maturation');
  expect(from({ episodes: two.toReversed() }).stage).toBe('maturation');
});

test('Where all stays have ended it is over, for the reason of the last', () => {
  const journey = from({
    episodes: [
      stay('S2', 'maturation', '2015-02-11', { end: '2015-12-01', endReason: 'job' }),
      stay('S1', 'welcome', '2015-01-10', { end: '2015-02-10', endReason: 'nextPhase' }),
    ],
  });
  expect(journey.stage).toBe('closed');
  expect(journey.closing).toEqual({ on: '2015-12-01', reason: 'job', outcomes: [], from: 'maturation' });
});

test('With an appointment planned and no stay it is yet to begin, in the hands of whom it is with', () => {
  const journey = from({
    appointments: [appointment('A1', 'welcome', '2016-03-10T10:00', 'planned', { advisor: 'D. Wattez' })],
  });
  expect(journey).toMatchObject({ stage: 'intake', advisor: 'D. Wattez' });
  expect(journey.advisors).toEqual(['D. Wattez']);
  expect(journey.closing).toBeUndefined();
});

test('An exit interview ahead begins nothing', () => {
  const episodes = [stay('S1', 'welcome', '2015-01-10', { end: '2016-02-10', endReason: 'job' })];
  const journey = from({ episodes, appointments: [appointment('A1', 'exit', '2016-03-10T10:00')] });
  expect(journey).toMatchObject({ stage: 'closed', closing: { on: '2016-02-10' } });
});

test('The same records again change nothing, in whatever order they come', () => {
  const episodes = [
    stay('S1', 'welcome', '2015-01-10', { advisor: 'D. Wattez' }),
    stay('S2', 'maturation', '2015-02-11'),
  ];
  const reordered = episodes
    .map(({ advisor, ...rest }) => ({ ...(advisor !== undefined && { advisor }), ...rest }))
    .reverse();
  const again = imported('2016-04-01', { episodes: reordered, holders: [...holders].reverse() });
  given(imported('2016-03-01', { episodes })).when({ type: 'ImportRecords', records: again.records }).nothingHappens();
  const title = { ...again.records, project: { ...project(), title: 'Épicerie' } };
  given(imported('2016-03-01', { episodes }))
    .when({ type: 'ImportRecords', records: title })
    .happens({ type: 'RecordsImported', on: '2016-06-15', records: title });
});

test('Within a record the order of keys says nothing, that of a list does', () => {
  const grid = (themes: Evaluation['themes']): Evaluation => {
    return { id: 'G1', projectId: 'P1', date: '2015-06-01', transition: 'exit', themes, holderPresent: true };
  };
  const before = imported('2016-03-01', {
    project: { ...project(), otherDomains: ['culture', 'food'] },
    evaluations: [grid([{ theme: 'governance', mark: 2 }])],
  });
  if (before.type !== 'RecordsImported') throw new Error('not an import');
  const { records } = before;
  const again = { ...records, evaluations: [grid([{ mark: 2, theme: 'governance' }])] };
  given(before).when({ type: 'ImportRecords', records: again }).nothingHappens();
  const reordered = { ...records, project: { ...project(), otherDomains: ['food', 'culture'] } };
  given(before)
    .when({ type: 'ImportRecords', records: reordered })
    .happens({ type: 'RecordsImported', on: '2016-06-15', records: reordered });
});

test('What Jalon knows beside the records stays when records come', () => {
  const facts = [
    requested('2016-01-05'),
    taken('N. Belhadj', '2016-01-06'),
    noted(appointment('A1', 'welcome', '2016-03-10T10:00')),
  ];
  const before = journeyOf(facts);
  const after = journeyOf([...facts, imported('2016-03-01', { appointments: before.appointments })]);
  expect(after).toEqual({ ...before, version: 4 });
});

test('A request that was closed stays closed when its records come again', () => {
  const facts = closed([requested('2016-01-05'), taken()], '2016-01-10');
  const after = journeyOf([...facts, imported('2016-03-01')]);
  expect(after).toMatchObject({
    stage: 'closed',
    closing: { on: '2016-01-10', from: 'intake' },
    advisor: 'N. Belhadj',
  });
});

test('A request that waits goes on waiting since the day on which it came', () => {
  const after = journeyOf([requested('2016-01-05'), imported('2016-03-01')]);
  expect(after).toMatchObject({
    stage: 'intake',
    waitingSince: '2016-01-05',
    followedFrom: '2016-01-05',
    cameBy: 'request',
  });
});

test('Whoever is in charge stays so where the records name nobody', () => {
  const facts = [requested('2016-01-05'), entered('welcome', '2016-01-10'), taken('N. Belhadj', '2016-02-01')];
  const after = journeyOf([...facts, imported('2016-03-01', { episodes: [stay('S1', 'welcome', '2016-01-10')] })]);
  expect(after.advisor).toBe('N. Belhadj');
  const maturation = since('maturation', '2016-01-10');
  const elsewhere = imported('2016-03-01', {
    episodes: [stay('S1', 'maturation', '2016-01-10', { advisor: 'D. Wattez' })],
  });
  expect(journeyOf([...maturation, elsewhere])).toMatchObject({
    advisor: 'D. Wattez',
    advisors: ['N. Belhadj', 'D. Wattez'],
  });
});
