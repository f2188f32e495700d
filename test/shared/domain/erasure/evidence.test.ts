import { expect, test } from 'vitest';
import { evidenceOf } from '../../../../shared/domain/erasure/evidence.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { closed, journeyOf, since } from '../journey/facts.ts';

const amina = { id: 'H1', firstName: 'Amina', lastName: 'Berger', birthDate: '1987-03-14', phone: '06 39 98 00 01' };
const keeping = { monthsAfterLastContact: 24, noticeDaysBefore: 30, evidenceYears: 10, coFunded: ['ess'] } as const;
const over = journeyOf(closed(since('maturation', '2015-03-01'), '2016-06-01'));
const noted: Journey = over.closing ? { ...over, closing: { ...over.closing, situation: 'CDI' } } : over;
const of = (journey: Journey, changes = {}, today = '2018-07-01') =>
  evidenceOf(amina, [journey], { ...keeping, ...changes }, today);

test('Who took part, when, and what became of them is kept for ten years after they left', () => {
  expect(of(noted)).toEqual({
    personId: 'H1',
    person: { firstName: 'Amina', lastName: 'Berger', birthDate: '1987-03-14' },
    stays: [{ journeyId: 'P1', programme: 'ess', from: '2015-03-01', to: '2016-06-01', situation: 'CDI' }],
    keptUntil: '2026-06-01',
  });
});

test('Nothing is kept of a programme without co-funding, without exit facts, or after that date', () => {
  expect(of(noted, { coFunded: [] })).toBeUndefined();
  expect(of(over)).toBeUndefined();
  expect(of(noted, {}, '2026-06-02')).toBeUndefined();
  expect(of(noted, { evidenceYears: 1 })).toBeUndefined();
});
