import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { canBePutOff, planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { stillStands } from '../../../../shared/domain/reminders/standing.ts';
import { appointment, closed, imported, journeyOf, noted, requested, settled, since } from '../journey/facts.ts';
import { letPass, whatComes } from './future.ts';

const notices = (facts: readonly JourneyFact[], until = '2020-12-31T12:00') =>
  whatComes('retentionNotice', facts, { until });
const gone = closed(since('welcome', '2016-03-01'), '2016-08-31');
const visit = (id: string, at: string, status: 'held' | 'noShow' | 'excused' | 'planned' = 'held') =>
  noted(appointment(id, 'welcome', at, status));

test('A month before two years are over since a journey was closed, the direction is told, once', () => {
  expect(notices(gone)).toEqual(['2018-08-01T09:00 direction']);
});

test('It says of when the last contact is, and until when the data may be kept', () => {
  const notice = planReminders(journeyOf(gone), association).find(({ rule }) => rule === 'retentionNotice');
  expect(notice?.why).toBe(
    'dernier contact le 31 août 2016 : sans nouveau contact, données à rendre anonymes au plus tard le 31 août 2018',
  );
});

test('A request that was closed at once counts from there, one that nobody ever saw to from its day', () => {
  expect(notices(closed([requested('2016-03-01')], '2016-03-10'))).toEqual(['2018-02-08T09:00 direction']);
  expect(notices([requested('2016-03-01')])).toEqual(['2018-01-30T09:00 direction']);
});

test('An open journey that is quiet so long is told of too, counted from its last appointment held or planned', () => {
  const quiet = [...since('welcome', '2016-03-01'), visit('A1', '2016-06-15T10:00')];
  expect(notices(quiet)).toEqual(['2018-05-16T09:00 direction']);
  expect(notices([...quiet, visit('A2', '2016-09-15T10:00', 'noShow')])).toEqual(['2018-05-16T09:00 direction']);
  expect(notices([...quiet, visit('A2', '2017-06-15T10:00', 'planned')])).toEqual(['2019-05-16T09:00 direction']);
});

test('What holders answer or ask about their data is a sign of them', () => {
  const asked: JourneyFact = { type: 'ObjectionReceived', personId: 'H1', on: '2017-06-01' };
  expect(notices([...gone, asked])).toEqual(['2019-05-02T09:00 direction']);
  const planned = [...since('welcome', '2016-03-01'), visit('A1', '2016-06-15T10:00', 'planned')];
  const cancelled: JourneyFact = {
    type: 'AppointmentSettled',
    appointmentId: 'A1',
    status: 'cancelled',
    byHolder: { personId: 'H1', notedAt: toInstant('2016-06-10T10:00') },
  };
  expect(notices([...planned, cancelled])).toEqual(['2018-05-11T09:00 direction']);
  expect(notices([...planned, settled('A1', 'cancelled')])).toEqual(['2018-01-30T09:00 direction']);
});

test('Records count from the last contact that they tell of, and are brought up from the import on', () => {
  const stay = (start: string, end: string) => ({ id: 'S1', projectId: 'P1', phase: 'welcome' as const, start, end });
  const known = (end: string) => [imported('2016-03-01', { episodes: [stay('2013-01-10', end)] })];
  expect(notices(known('2016-02-10'))).toEqual(['2018-01-11T09:00 direction']);
  expect(notices(known('2013-02-10'))).toEqual(['2016-03-01T09:00 direction']);
});

test('It is settled when it is done, when there is contact again, and when the journey reopens', () => {
  const { journey } = letPass(journeyOf(gone), { until: '2018-08-02T12:00' });
  const id = 'retentionNotice/2018-08-01';
  const stands = (...facts: JourneyFact[]) => {
    const raised = Object.keys(journey.raised).map((reminderId): JourneyFact => {
      const [rule = '', due = ''] = reminderId.split('/');
      return { type: 'NudgeRaised', reminderId, rule, due, on: due, to: ['A. Verhaeghe'] };
    });
    return stillStands(journeyOf([...gone, ...raised, ...facts]), association, id);
  };
  expect(stands()).toBe(true);
  expect(stands({ type: 'FollowUpDone', rule: 'retentionNotice', due: '2018-08-01' })).toBe(false);
  expect(stands(visit('A1', '2018-08-02T10:00'))).toBe(false);
  expect(stands({ type: 'Reopened', on: '2018-08-02', stage: 'welcome', why: 'retour' })).toBe(false);
});

test('It can be put off, and comes back on its day', () => {
  expect(canBePutOff(journeyOf(gone), association, { rule: 'retentionNotice' })).toBe(true);
  expect(notices([...gone, { type: 'FollowUpPostponed', rule: 'retentionNotice', until: '2018-08-20' }])).toEqual([
    '2018-08-20T09:00 direction',
  ]);
});
