import { describe, expect, it } from 'vitest';
import { appointment, episode, figureOf, figureValue, gathering, person, placePeriod, project } from './records.ts';

describe('referrals out', () => {
  it('count without a family of the partner, which is then missing', () => {
    const records = {
      partners: [
        { id: 'adie', name: 'ADIE', aliases: [], family: 'finance' },
        { id: 'club', name: 'Club', aliases: [] },
      ],
      referrals: ['adie', 'club'].map((partnerId) => ({ id: partnerId, partnerId, date: '2016-12-31' })),
    };
    expect(figureOf(records, 'referrals.out')).toMatchObject({
      value: 2,
      missing: 1,
      breakdown: { finance: 1, social: 0 },
    });
  });
});

describe('attendance', () => {
  it('adds ranges at their midpoint and rounds half up once, at the end', () => {
    const records = {
      gatherings: [
        gathering('a', '2016-02-01', { publicMin: 8, publicMax: 13 }),
        gathering('b', '2016-02-01', { publicMin: 8, publicMax: 13 }),
        gathering('c', '2016-02-01', { publicMin: 1, publicMax: 2 }),
      ],
    };
    expect(figureOf(records, 'awareness.people')).toMatchObject({ value: 23, range: [17, 28], missing: 0 });
  });

  it('takes a lone bound for both, adds professionals, and misses only what nobody counted', () => {
    const records = {
      gatherings: [
        gathering('a', '2016-02-01', { publicMax: 10 }),
        gathering('b', '2016-02-01', { professionalsMin: 4 }),
        gathering('c', '2016-02-01'),
        gathering('d', '2016-02-01', { publicMin: 0, publicMax: 0 }),
      ],
    };
    expect(figureOf(records, 'awareness.people')).toMatchObject({ value: 14, range: [14, 14], missing: 1 });
  });

  it('of a collective time is its public only', () => {
    const collective = { family: 'collective', type: 'rencontre', professionalsMin: 5, professionalsMax: 5 } as const;
    const records = {
      gatherings: [
        gathering('a', '2016-02-01', { ...collective, publicMin: 7 }),
        gathering('b', '2016-02-01', collective),
        gathering('c', '2016-02-01', { ...collective, publicMin: 9, status: 'postponed' }),
      ],
    };
    expect(figureOf(records, 'collective.people')).toMatchObject({ value: 7, missing: 1 });
    expect(figureOf(records, 'collective.held')).toMatchObject({ value: 2, breakdown: { rencontre: 2, salon: 0 } });
    expect(figureValue(records, 'collective.programmed')).toBe(3);
  });

  it('over New Year belongs to the year in which the event begins', () => {
    const records = { gatherings: [gathering('a', '2016-12-31', { end: '2017-01-02', publicMin: 3 })] };
    expect(figureValue(records, 'awareness.people', 2016)).toBe(3);
    expect(figureValue(records, 'awareness.people', 2017)).toBe(0);
  });

  it('of both programmes counts once in the total', () => {
    const records = { gatherings: [gathering('a', '2016-02-01', { programmes: ['ess', 'citeslab'] })] };
    expect(['ess.events', 'citeslab.events', 'events'].map((id) => figureValue(records, `awareness.${id}`))).toEqual([
      1, 1, 1,
    ]);
  });
});

describe('training', () => {
  const day = (sessionId: string, date: string, more = {}) => ({
    sessionId,
    course: 'financer_gerer',
    year: 2015,
    date,
    hours: 3.5,
    status: 'held' as const,
    ...more,
  });

  it('of a session over two years counts its held days in each, its trainees in both, the session in its own', () => {
    const records = {
      trainingDays: [day('S', '2015-12-31'), day('S', '2016-01-01'), day('S', '2016-01-08', { status: 'postponed' })],
      enrolments: [
        { sessionId: 'S', outsiderName: 'N', status: 'employee' as const },
        { sessionId: 'S', personId: 'P' },
      ],
    };
    for (const year of [2015, 2016]) {
      expect(figureValue(records, 'training.financer_gerer.days', year)).toBe(1);
      expect(figureValue(records, 'training.total.trainees', year)).toBe(2);
      expect(figureValue(records, 'training.total.employees', year)).toBe(1);
      expect(figureValue(records, 'training.trainee_hours', year)).toBe(7);
    }
    expect(figureValue(records, 'training.sessions', 2015)).toBe(1);
    expect(figureValue(records, 'training.sessions', 2016)).toBe(0);
  });

  it('adds hours as they are written', () => {
    const records = {
      trainingDays: ['01', '02', '03'].map((date) => day('S', `2016-01-${date}`, { hours: 0.1 })),
      enrolments: ['P', 'Q', 'R'].map((personId) => ({ sessionId: 'S', personId })),
    };
    expect(figureValue(records, 'training.financer_gerer.hours')).toBe(0.3);
    expect(figureValue(records, 'training.trainee_hours')).toBe(0.9);
  });

  it('has holders whose ESS project is under way on the first held day of the year, its last day included', () => {
    const holding = (end: string, programme: 'ess' | 'citeslab' = 'ess') => ({
      trainingDays: [day('S', '2015-12-10'), day('S', '2016-03-10'), day('S', '2016-03-17')],
      enrolments: [{ sessionId: 'S', personId: 'P' }],
      persons: [person('P')],
      projects: [project('A', { programme })],
      holders: [{ projectId: 'A', personId: 'P', role: 'coHolder' as const }],
      episodes: [episode('A', 'maturation', '2016-01-01', end)],
    });
    expect(figureValue(holding('2016-03-10'), 'training.total.holders')).toBe(1);
    expect(figureValue(holding('2016-03-09'), 'training.total.holders')).toBe(0);
    expect(figureValue(holding('2016-03-10'), 'training.total.holders', 2015)).toBe(0);
    expect(figureValue(holding('2016-03-10', 'citeslab'), 'training.total.holders')).toBe(0);
  });
});

describe('places', () => {
  it('are active once, whatever their periods and programmes, on 31 December', () => {
    const records = {
      placePeriods: [
        placePeriod('both', { programme: 'ess' }),
        placePeriod('both', { programme: 'citeslab', status: 'oral' }),
        placePeriod('left', { until: '2016-12-30' }),
        placePeriod('last day', { until: '2016-12-31' }),
        placePeriod('next year', { since: '2017-01-01' }),
        placePeriod('prospect', { status: 'prospect' }),
        placePeriod('own', { status: 'own' }),
      ],
    };
    expect(figureOf(records, 'places.active').records).toEqual(['both', 'last day']);
  });

  it('are new when no agreement of any programme was there before the year', () => {
    const records = {
      placePeriods: [
        placePeriod('since ever'),
        placePeriod('again', { until: '2014-06-30' }),
        placePeriod('again', { since: '2016-02-01' }),
        placePeriod('confirmed', { status: 'prospect', until: '2016-01-31' }),
        placePeriod('confirmed', { since: '2016-02-01' }),
        placePeriod('new', { since: '2016-01-01' }),
      ],
    };
    expect(figureOf(records, 'places.new').records).toEqual(['confirmed', 'new']);
  });

  it('list the active ones without an appointment, and the others that had one', () => {
    const records = {
      placePeriods: [placePeriod('quiet'), placePeriod('former', { until: '2016-06-30' }), placePeriod('__proto__')],
      appointments: [
        appointment('A', '2016-02-01T14:00', { placeId: 'former' }),
        appointment('B', '2016-02-01T14:00', { placeId: '__proto__', type: 'exit' }),
        appointment('C', '2016-02-01T14:00'),
        appointment('D', '2016-02-01T14:00', { placeId: 'quiet', status: 'cancelled' }),
        appointment('E', '2016-02-01T14:00', { placeId: 'visio' }),
      ],
    };
    const { breakdown = {}, ...use } = figureOf(records, 'places.use');
    expect(use).toMatchObject({ value: 3, missing: 1 });
    expect(Object.entries(breakdown)).toEqual([
      ['__proto__', 1],
      ['former', 1],
      ['quiet', 0],
      ['visio', 1],
    ]);
  });
});
