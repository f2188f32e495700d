import { expect, it } from 'vitest';
import { gathering } from '../records.ts';
import { mendingIn, named } from './mending.ts';

const known = { type: 'forum', publicMin: 10 };

it('An event that is past and still planned is named, whatever its family', () => {
  const gatherings = [
    gathering('E1', '2016-05-10', { ...known, title: 'Forum', status: 'planned' }),
    gathering('E2', '2016-05-10', { ...known, family: 'network', status: 'planned' }),
    gathering('E3', '2016-05-10', { ...known, status: 'postponed' }),
    gathering('E4', '2017-01-02', { ...known, status: 'planned' }),
  ];
  expect(mendingIn({ gatherings }).eventStillPlanned).toEqual([
    ['E1', 'Forum, 10 mai 2016'],
    ['E2', 'sans titre, 10 mai 2016'],
  ]);
  expect(named({ gatherings }, 'eventStillPlanned', '2016-05-10')).toEqual([]);
});

it('A held event of which nobody said how many came, or of what type it was, is named where the report counts it', () => {
  const gatherings = [
    gathering('E1', '2016-05-10', { type: 'forum' }),
    gathering('E2', '2016-05-10', { publicMin: 3 }),
    gathering('E3', '2016-05-10', { ...known, professionalsMax: 2 }),
    gathering('E4', '2016-05-10', { family: 'committee' }),
  ];
  expect(named({ gatherings }, 'eventWithoutAttendance')).toEqual(['E1']);
  expect(named({ gatherings }, 'eventWithoutType')).toEqual(['E2']);
});

it('A day of training that is past and still planned is named with its session', () => {
  const day = (date: string, status: 'planned' | 'held') => ({
    sessionId: 'S1',
    course: 'associer_gouverner',
    year: 2016,
    date,
    hours: 7,
    status,
  });
  const trainingDays = [day('2016-05-10', 'held'), day('2016-05-11', 'planned')];
  expect(mendingIn({ trainingDays }).trainingDayStillPlanned).toEqual([['S1/2016-05-11', 'session S1, 11 mai 2016']]);
});
