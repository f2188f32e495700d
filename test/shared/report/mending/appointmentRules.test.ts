import { expect, it } from 'vitest';
import { appointment } from '../records.ts';
import { mendingIn, named } from './mending.ts';

it('A planned appointment is named from the day after it on', () => {
  const appointments = [appointment('A', '2016-05-10T10:00', { status: 'planned' })];
  expect(named({ appointments }, 'outcomeNotNoted', '2016-05-10')).toEqual([]);
  expect(mendingIn({ appointments }, '2016-05-11').outcomeNotNoted).toEqual([
    ['A@2016-05-10T10:00', 'accueil / orientation, 10 mai 2016'],
  ]);
});

it('A held appointment without a place is named, no other', () => {
  const appointments = [
    appointment('A', '2016-05-10T10:00'),
    appointment('B', '2016-05-10T10:00', { placeId: 'L1' }),
    appointment('C', '2016-05-10T10:00', { status: 'noShow' }),
    appointment('D', '2015-05-10T10:00'),
  ];
  expect(named({ appointments }, 'appointmentWithoutPlace')).toEqual(['A@2016-05-10T10:00']);
});
