import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { stillStands } from '../../../../shared/domain/reminders/standing.ts';
import { appointment, closed, journeyOf, noted, since } from './facts.ts';
import { type Command, given } from './given.ts';

const maturation = since('maturation', '2016-03-01');
const id = 'maturationQuiet/2016-04-12';
const command: Command<'RaiseNudge'> = { type: 'RaiseNudge', reminderId: id, to: ['N. Belhadj'] };
const raised = (on: string): JourneyFact => ({
  type: 'NudgeRaised',
  reminderId: id,
  rule: 'maturationQuiet',
  due: '2016-04-12',
  on,
  to: ['N. Belhadj'],
});

test('What is due is brought up, and remembered with the day on which it is read', () => {
  given(...maturation)
    .when(command, { at: '2016-04-12T09:00' })
    .happens(raised('2016-04-12'));
  given(...maturation)
    .when(command, { at: '2016-04-16T23:00' })
    .happens(raised('2016-04-18'));
  expect(journeyOf([...maturation, raised('2016-04-12')]).raised).toEqual({
    [id]: { on: '2016-04-12', to: ['N. Belhadj'] },
  });
});

test('Too early, twice, or when its reason is gone, nothing is said', () => {
  given(...maturation)
    .when(command, { at: '2016-04-12T08:59' })
    .nothingHappens();
  given(...maturation, raised('2016-04-12'))
    .when(command, { at: '2016-04-12T09:00' })
    .nothingHappens();
  given(...maturation, noted(appointment('A1', 'maturation', '2016-04-10T10:00', 'held')))
    .when(command, { at: '2016-04-12T09:00' })
    .nothingHappens();
  given(...closed(maturation, '2016-04-11'))
    .when(command, { at: '2016-04-12T09:00' })
    .nothingHappens();
  given(...maturation)
    .when({ ...command, reminderId: 'noSuchRule/2016-04-12' })
    .nothingHappens();
});

test('A follow-up is put off until a day ahead', () => {
  given(...maturation)
    .when({ type: 'PostponeFollowUp', rule: 'maturationQuiet', until: '2016-06-16' })
    .happens({ type: 'FollowUpPostponed', rule: 'maturationQuiet', until: '2016-06-16' });
});

test('What a colleague saw to is done with, and the next rung of its ladder still comes', () => {
  const facts = [...maturation, raised('2016-04-12')];
  const done: JourneyFact = { type: 'FollowUpDone', rule: 'maturationQuiet', due: '2016-04-12' };
  given(...facts)
    .when({ type: 'FinishFollowUp', reminderId: id })
    .happens(done);
  given(...facts, done)
    .when({ type: 'FinishFollowUp', reminderId: id })
    .nothingHappens();
  const journey = journeyOf([...facts, done]);
  expect(stillStands(journeyOf(facts), association, id)).toBe(true);
  expect(stillStands(journey, association, id)).toBe(false);
  const [next] = planReminders(journey, association).filter(({ rule }) => rule === 'maturationQuiet');
  expect(next?.due).toBe('2016-04-26');
  expect(stillStands(journey, association, 'maturationQuiet/2016-04-26')).toBe(true);
});
