import { describe, expect, it } from 'vitest';
import { appointment, figureOf, figureValue, person, placePeriod, project } from './records.ts';

describe('a welcomed project', () => {
  it('is welcomed in the year of its first held welcome, and only then', () => {
    const records = {
      projects: [project('A')],
      appointments: [appointment('A', '2015-12-31T23:59'), appointment('A', '2016-01-01T00:00')],
    };
    expect(figureValue(records, 'accueil.projects', 2015)).toBe(1);
    expect(figureValue(records, 'accueil.projects', 2016)).toBe(0);
  });

  it('may be welcomed in the last minute of the year', () => {
    const records = { projects: [project('A')], appointments: [appointment('A', '2016-12-31T23:59')] };
    expect(figureValue(records, 'accueil.projects')).toBe(1);
    expect(figureOf(records, 'accueil.by_month').breakdown).toMatchObject({ '12': 1, '01': 0 });
  });

  it('is not welcomed by a welcome that nobody kept, nor by another kind of appointment', () => {
    const records = {
      projects: [project('A'), project('B')],
      appointments: [
        appointment('A', '2016-03-01T14:00', { status: 'noShow' }),
        appointment('B', '2016-03-01T14:00', { type: 'maturation' }),
      ],
    };
    expect(figureValue(records, 'accueil.projects')).toBe(0);
  });

  it('is an ESS project', () => {
    const records = {
      projects: [project('A', { programme: 'citeslab' })],
      appointments: [appointment('A', '2016-03-01T14:00')],
    };
    expect(figureValue(records, 'accueil.projects')).toBe(0);
  });

  it('without a territory is in no territory, and is missing from the share of Lille', () => {
    const records = {
      projects: [project('A', { territory: 'lille' }), project('B', { territory: 'cad' }), project('C')],
      appointments: ['A', 'B', 'C'].map((id) => appointment(id, '2016-03-01T14:00')),
    };
    expect(figureOf(records, 'accueil.by_territory')).toMatchObject({
      value: 2,
      missing: 1,
      breakdown: { lille: 1, cad: 1, mel: 0 },
    });
    expect(figureOf(records, 'accueil.lille_pct')).toMatchObject({ value: 50, base: 2, missing: 1, records: ['A'] });
  });
});

describe('the initiators', () => {
  it('are leads and initiators, each once however many projects they bring', () => {
    const records = {
      projects: [project('A'), project('B')],
      persons: ['lead', 'initiator', 'coHolder'].map((id) => person(id)),
      holders: [
        { projectId: 'A', personId: 'lead', role: 'lead' as const },
        { projectId: 'B', personId: 'lead', role: 'lead' as const },
        { projectId: 'A', personId: 'initiator', role: 'initiator' as const },
        { projectId: 'A', personId: 'coHolder', role: 'coHolder' as const },
      ],
      appointments: ['A', 'B'].map((id) => appointment(id, '2016-03-01T14:00')),
    };
    expect(figureOf(records, 'accueil.initiators').records).toEqual(['lead', 'initiator']);
  });
});

describe('a welcome away from the own premises', () => {
  const moved = [
    placePeriod('old', { status: 'own', until: '2016-08-31', territory: 'lille' }),
    placePeriod('new', { status: 'own', since: '2016-09-01', territory: 'mel' }),
  ];
  const welcomedAt = (placeId: string | undefined, at: string) => ({
    projects: [project('A')],
    placePeriods: moved,
    appointments: [appointment('A', at, placeId === undefined ? {} : { placeId })],
  });

  it('is one at a place that has left the premises by then, or has not joined them yet', () => {
    expect(figureValue(welcomedAt('old', '2016-08-31T18:00'), 'accueil.delocalised')).toBe(0);
    expect(figureValue(welcomedAt('new', '2016-09-01T09:00'), 'accueil.delocalised')).toBe(0);
    expect(figureValue(welcomedAt('old', '2016-09-01T09:00'), 'accueil.delocalised')).toBe(1);
    expect(figureOf(welcomedAt('new', '2016-08-31T18:00'), 'accueil.delocalised').breakdown).toMatchObject({ mel: 1 });
  });

  it('is none on the telephone', () => {
    expect(figureValue(welcomedAt('telephone', '2016-03-01T14:00'), 'accueil.delocalised')).toBe(0);
  });

  it('is none where the other programme has the place as its own', () => {
    const records = {
      ...welcomedAt('shared', '2016-03-01T14:00'),
      placePeriods: [
        placePeriod('shared', { status: 'prospect' }),
        placePeriod('shared', { status: 'own', programme: 'citeslab' }),
      ],
    };
    expect(figureValue(records, 'accueil.delocalised')).toBe(0);
  });

  it('is missing without a place, and counts at a place without a territory', () => {
    expect(figureOf(welcomedAt(undefined, '2016-03-01T14:00'), 'accueil.delocalised')).toMatchObject({
      value: 0,
      missing: 1,
    });
    const nowhere = { ...welcomedAt('nowhere', '2016-03-01T14:00'), placePeriods: [placePeriod('nowhere')] };
    expect(figureOf(nowhere, 'accueil.delocalised')).toMatchObject({ value: 1, missing: 0, breakdown: { autre: 0 } });
  });

  it('knows the territory of a place whose only agreement began after the year', () => {
    const records = {
      ...welcomedAt('later', '2016-03-01T14:00'),
      placePeriods: [placePeriod('later', { since: '2017-02-01', territory: 'cad' })],
    };
    expect(figureOf(records, 'accueil.delocalised').breakdown).toMatchObject({ cad: 1 });
  });
});
