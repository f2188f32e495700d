import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { stillStands } from '../../../../shared/domain/reminders/standing.ts';
import { appointment, closed, journeyOf, noted, settled, since } from '../journey/facts.ts';
import { letPass, whatComes } from './future.ts';

const at = '2016-06-30T14:00';
const planned = [
  ...since('maturation', '2016-06-01'),
  noted(appointment('A1', 'maturation', at, 'planned', { advisor: 'D. Wattez' }), '2016-06-10T10:00'),
];
const about = { appointmentId: 'A1', personId: 'H1' } as const;
const asks = (when: string, wish = 'le jeudi'): JourneyFact => {
  return { type: 'MoveAsked', ...about, notedAt: toInstant(when), wish };
};
const comes = (when: string): JourneyFact => ({ type: 'AppointmentConfirmed', ...about, notedAt: toInstant(when) });
const cancels = (when: string): JourneyFact => ({
  type: 'AppointmentSettled',
  appointmentId: 'A1',
  status: 'cancelled',
  byHolder: { personId: 'H1', notedAt: toInstant(when) },
});
const moved = (when: string): JourneyFact => ({
  type: 'AppointmentMoved',
  appointmentId: 'A1',
  previously: at,
  movedTo: '2016-07-04T10:00',
  notedAt: toInstant(when),
});

const brought = (rule: string, ...facts: JourneyFact[]) =>
  whatComes(rule, [...planned, ...facts], { until: '2016-08-01T12:00' });

test('Who asks for another time is brought up the same working day, in its hours', () => {
  expect(brought('moveAsked', asks('2016-06-15T14:20'))).toEqual(['2016-06-15T14:20 advisor']);
  expect(brought('moveAsked', asks('2016-06-15T07:20'))).toEqual(['2016-06-15T09:00 advisor']);
  expect(brought('moveAsked', asks('2016-06-15T21:00'))).toEqual(['2016-06-16T09:00 advisor']);
  // A Saturday.
  expect(brought('moveAsked', asks('2016-06-18T11:00'))).toEqual(['2016-06-20T09:00 advisor']);
});

test('It says which appointment, to whoever holds it, and nothing of what the holder wrote', () => {
  const [reminder] = planReminders(
    journeyOf([...planned, asks('2016-06-15T14:20', 'mon fils est malade')]),
    association,
  );
  expect(reminder).toMatchObject({ rule: 'moveAsked', advisor: 'D. Wattez' });
  expect(reminder?.why).toBe('demande un autre moment pour le rendez-vous du jeudi 30 juin 2016 à 14 h 00');
});

test('Each wish is brought up, also on the same day after the first was seen to', () => {
  const first = letPass(journeyOf([...planned, asks('2016-06-15T10:00')]), { until: '2016-06-15T10:30' });
  const [raised] = first.raised;
  const done: JourneyFact = {
    type: 'FollowUpDone',
    rule: 'moveAsked',
    subject: raised?.subject ?? '',
    due: '2016-06-15',
  };
  const again = [done, asks('2016-06-15T11:00', 'le lundi')].reduce<Journey>(evolve, first.journey);
  const second = letPass(again, { until: '2016-06-15T12:00' });
  expect(second.raised.map(({ rule }) => rule)).toEqual(['moveAsked']);
  const [id] = Object.keys(second.journey.raised).filter((id) => !Object.hasOwn(first.journey.raised, id));
  expect(stillStands(second.journey, association, id ?? '')).toBe(true);
});

test.each<[string, JourneyFact]>([
  ['moved', moved('2016-06-15T15:00')],
  ['settled', settled('A1', 'excused')],
  ['confirmed after all', comes('2016-06-15T15:00')],
  ['cancelled', cancels('2016-06-15T15:00')],
])('The wish no longer stands once the appointment is %s', (_, fact) => {
  const facts = [...planned, asks('2016-06-15T14:20')];
  const id = planReminders(journeyOf(facts), association)[0]?.id ?? '';
  expect(stillStands(journeyOf(facts), association, id)).toBe(true);
  expect(stillStands(journeyOf([...facts, fact]), association, id)).toBe(false);
});

test('Who cancels is brought up once, and stands until another appointment is noted, or the journey is over', () => {
  const facts = [...planned, cancels('2016-06-15T14:20')];
  expect(brought('cancelledByHolder', cancels('2016-06-15T14:20'))).toEqual(['2016-06-15T14:20 advisor']);
  const stands = (...more: JourneyFact[]) =>
    stillStands(journeyOf([...facts, ...more]), association, 'cancelledByHolder/A1/2016-06-15');
  expect(stands()).toBe(true);
  expect(stands(noted(appointment('A2', 'maturation', '2016-07-05T10:00'), '2016-06-16T09:00'))).toBe(false);
  expect(stands({ type: 'FollowUpDone', rule: 'cancelledByHolder', subject: 'A1', due: '2016-06-15' })).toBe(false);
  expect(stillStands(journeyOf(closed(facts, '2016-06-16')), association, 'cancelledByHolder/A1/2016-06-15')).toBe(
    false,
  );
});

test('What a colleague cancels, and who just comes, are nobody’s matter', () => {
  expect(brought('cancelledByHolder', settled('A1', 'cancelled'))).toEqual([]);
  expect(brought('moveAsked', comes('2016-06-15T14:20'))).toEqual([]);
});
