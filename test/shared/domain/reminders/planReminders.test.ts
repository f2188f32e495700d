import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { reminderRule, reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import { stillStands } from '../../../../shared/domain/reminders/standing.ts';
import { appointment, closed, journeyOf, noted, settled, since } from '../journey/facts.ts';
import { letPass } from './future.ts';

const maturation = since('maturation', '2016-03-01');
const plan = (facts: typeof maturation) => planReminders(journeyOf(facts), association);

test('A reminder is called after its rule, its subject and its day, the same whenever one looks', () => {
  const facts = [...maturation, noted(appointment('A/1', 'maturation', '2016-03-17T14:00'))];
  const ids = plan(facts).map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual([
    'appointmentAhead/A/1@2016-03-17T14:00/2016-03-15',
    'appointmentOutcome/A/1/2016-03-17',
    'maturationQuiet/2016-04-28',
  ]);
  expect(plan(facts).map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('The earliest comes first', () => {
  const moments = plan(maturation).map(({ at }) => at);
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});

test('The store may give back in any order what was raised', () => {
  const { journey } = letPass(journeyOf(maturation), { until: '2016-05-30T12:00' });
  const raised = Object.fromEntries(Object.entries(journey.raised).reverse());
  expect(Object.keys(raised)).toHaveLength(3);
  expect(planReminders({ ...journey, raised }, association)).toEqual(planReminders(journey, association));
});

test('What was raised on a day still stands until its reason is gone', () => {
  const visit = noted(appointment('A/1', 'maturation', '2016-03-17T14:00'));
  const stands = (facts: typeof maturation, id: string) => stillStands(journeyOf(facts), association, id);
  const outcome = 'appointmentOutcome/A/1/2016-03-21';
  expect(stands([...maturation, visit], outcome)).toBe(true);
  expect(stands([...maturation, visit, settled('A/1', 'held')], outcome)).toBe(false);
  expect(stands(maturation, 'maturationQuiet/2016-04-12')).toBe(true);
  expect(
    stands([...maturation, noted(appointment('A2', 'maturation', '2016-04-20T10:00'))], 'maturationQuiet/2016-04-12'),
  ).toBe(false);
  expect(
    stands(
      [...maturation, { type: 'FollowUpPostponed', rule: 'maturationQuiet', until: '2016-06-01' }],
      'maturationQuiet/2016-04-12',
    ),
  ).toBe(false);
  expect(stands(closed(maturation, '2016-04-13'), 'maturationQuiet/2016-04-12')).toBe(false);
  expect(stands(maturation, 'noSuchRule/2016-04-12')).toBe(false);
});

test('Every rule has a name of its own and a line in French', () => {
  expect(new Set(reminderRules.map(({ id }) => id)).size).toBe(reminderRules.length);
  for (const { id, label } of reminderRules) {
    expect(id).toMatch(/^[a-zA-Z]+$/);
    expect(label).not.toBe('');
    expect(reminderRule(id)?.label).toBe(label);
  }
});
