import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { staffFor } from '../../../../shared/domain/reminders/recipients.ts';
import { appointment, closed, journeyOf, noted, since } from '../journey/facts.ts';

/** When a rule brings something up first. */
const first = (rule: string, facts: readonly JourneyFact[]): string => {
  const next = planReminders(journeyOf(facts), association).find((reminder) => reminder.rule === rule);
  return next ? toLocal(next.at) : 'never';
};

/** Six weeks without an appointment end on that day. */
const quietOn = (day: string): string => first('maturationQuiet', since('maturation', addDays(day, -42)));
const visit = (at: string, status: 'planned' | 'held' = 'planned') =>
  noted(appointment('A1', 'maturation', at, status));
const withVisit = (at: string) => [...since('maturation', '2016-01-04'), visit(at)];

test('Over the night in March that lacks an hour the holder is reminded 48 hours before, the team at its nine', () => {
  expect(first('appointmentAhead', withVisit('2016-03-28T14:00'))).toBe('2016-03-26T13:00');
  expect(first('appointmentAhead', withVisit('2016-03-30T14:00'))).toBe('2016-03-28T14:00');
  expect(first('appointmentOutcome', withVisit('2016-03-25T16:00'))).toBe('2016-03-25T17:30');
  expect(quietOn('2016-03-26')).toBe('2016-03-29T09:00');
});

test('Over the night in October that has one more, too', () => {
  expect(first('appointmentAhead', withVisit('2016-10-31T14:00'))).toBe('2016-10-29T15:00');
  expect(first('appointmentAhead', withVisit('2016-10-31T07:30'))).toBe('2016-10-29T08:30');
  expect(first('appointmentOutcome', withVisit('2016-10-28T18:00'))).toBe('2016-10-31T09:00');
  expect(quietOn('2016-10-30')).toBe('2016-10-31T09:00');
});

test('29 February is a day like any other', () => {
  expect(quietOn('2016-02-29')).toBe('2016-02-29T09:00');
  expect(first('appointmentAhead', withVisit('2016-03-02T10:00'))).toBe('2016-02-29T10:00');
  expect(first('appointmentOutcome', withVisit('2016-02-29T10:00'))).toBe('2016-02-29T17:30');
});

test('What counts in months from 29 February comes on the 28th where the month ends there, else on the 29th', () => {
  expect(first('maturationLength', since('maturation', '2016-02-29'))).toBe('2017-02-28T09:00');
  expect(first('welcomeQuiet', since('welcome', '2016-02-29'))).toBe('2016-08-29T09:00');
  expect(first('laterSituation', closed(since('welcome', '2016-01-04'), '2016-08-31'))).toBe('2017-02-28T09:00');
  // Thirty days before 28 February 2018.
  expect(first('retentionNotice', closed(since('welcome', '2016-01-04'), '2016-02-29'))).toBe('2018-01-29T09:00');
});

test.each([
  ['Easter Monday', '2017-04-17', '2017-04-18T09:00'],
  ['Ascension', '2017-05-25', '2017-05-26T09:00'],
  ['Whit Monday', '2017-06-05', '2017-06-06T09:00'],
  ['New Year on a Sunday', '2017-01-01', '2017-01-02T09:00'],
  ['14 July on a Friday', '2017-07-14', '2017-07-17T09:00'],
  ['Christmas', '2017-12-25', '2017-12-26T09:00'],
])('What falls due on %s comes the next working morning', (_, day, morning) => {
  expect(quietOn(day)).toBe(morning);
});

test('The days off of Alsace-Moselle are worked: Good Friday and 26 December', () => {
  expect(quietOn('2017-04-14')).toBe('2017-04-14T09:00');
  expect(quietOn('2017-12-26')).toBe('2017-12-26T09:00');
  expect(first('appointmentOutcome', withVisit('2017-04-14T10:00'))).toBe('2017-04-14T17:30');
});

test('Two working days over Easter end on Tuesday: Good Friday counts, the Monday does not', () => {
  const [request] = since('welcome', '2017-04-13');
  expect(request && first('intakeNotTaken', [request])).toBe('2017-04-18T09:00');
});

/** N. Belhadj and whoever else are away from Monday 29 August to Friday 2 September 2016. */
const away = (...others: string[]): Association => ({
  ...association,
  team: association.team.map((member) =>
    ['N. Belhadj', ...others].includes(member.name)
      ? { ...member, absences: [{ from: '2016-08-29', to: '2016-09-02' }] }
      : member,
  ),
});
const readsOn = (day: string, team: Association): string[] =>
  staffFor({ recipient: 'advisor' }, { advisor: 'N. Belhadj' }, team, day).map(({ name }) => name);

test('An absence over the end of a month lasts from its first to its last day', () => {
  const days = ['2016-08-26', '2016-08-29', '2016-08-31', '2016-09-01', '2016-09-02', '2016-09-05'];
  expect(days.map((day) => readsOn(day, away()).join())).toEqual([
    'N. Belhadj',
    'M. Rosselle',
    'M. Rosselle',
    'M. Rosselle',
    'M. Rosselle',
    'N. Belhadj',
  ]);
});

test('Where the backup is away too, it is the support referent’s backup, then the director', () => {
  expect(readsOn('2016-08-31', away('M. Rosselle'))).toEqual(['G. Lestienne']);
  expect(readsOn('2016-09-01', away('M. Rosselle', 'G. Lestienne'))).toEqual(['A. Verhaeghe']);
  expect(readsOn('2016-09-05', away('M. Rosselle', 'G. Lestienne'))).toEqual(['N. Belhadj']);
});
