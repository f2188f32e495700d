import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { decideErasure } from '../../../../shared/domain/journey/decisions/erasing.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { isErased, leadOf } from '../../../../shared/domain/journey/journey.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { stillStands } from '../../../../shared/domain/reminders/standing.ts';
import { closed, journeyOf, since } from './facts.ts';

const on = '2018-07-02';
const open = since('maturation', '2016-03-01');
const over = closed(open, '2016-06-01');
const erased = (personId: string): JourneyFact => ({ type: 'PersonErased', personId, on });
const asked = (personId: string): JourneyFact => ({ type: 'ErasureAsked', personId, on: '2018-06-20' });

test('A holder is erased from a journey that is closed, or that another holder goes on with', () => {
  expect(decideErasure(journeyOf(over), ['H1'], on)).toEqual([erased('H1')]);
  expect(decideErasure(journeyOf(open), ['H1', 'H9'], on)).toEqual([erased('H1')]);
});

test('The only one who is left in an open journey is not, until it is closed with its reason', () => {
  const refusal = expect.objectContaining({
    code: 'stillOpen',
    sentence: expect.stringContaining('clôturez-le d’abord'),
  });
  expect(decideErasure(journeyOf([...open, erased('H2')]), ['H1'], on)).toEqual(refusal);
  expect(decideErasure(journeyOf(open), ['H1', 'H2'], on)).toEqual(refusal);
});

test('Nobody is erased twice, and nobody who is somewhere else', () => {
  expect(decideErasure(journeyOf([...over, erased('H1')]), ['H1'], on)).toEqual([]);
  expect(decideErasure(journeyOf(over), ['H9'], on)).toEqual([]);
});

test('What they asked is settled with it; what the other holder asked still waits', () => {
  const journey = journeyOf([...over, asked('H1'), asked('H2'), erased('H1')]);
  expect(journey.claims).toEqual([{ kind: 'erasure', personId: 'H2', on: '2018-06-20' }]);
  expect(stillStands(journey, association, 'erasure/H1/2018-06-20')).toBe(false);
  expect(stillStands(journey, association, 'erasure/H2/2018-06-20')).toBe(true);
});

test('One speaks of who is left; where nobody is, nothing comes up any more', () => {
  const [one, both] = [journeyOf([...over, erased('H1')]), journeyOf([...over, erased('H1'), erased('H2')])];
  expect([leadOf(one)?.personId, leadOf(both)?.personId]).toEqual(['H2', 'H1']);
  expect([isErased(one), isErased(both)]).toEqual([false, true]);
  expect(planReminders(one, association)).not.toEqual([]);
  expect(planReminders(both, association)).toEqual([]);
});
