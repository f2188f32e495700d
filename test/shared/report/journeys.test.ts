import { describe, expect, it } from 'vitest';
import { appointment, episode, figureOf, figureValue, person, project, sheet } from './records.ts';

const lead = (projectId: string, personId: string) => ({ projectId, personId, role: 'lead' as const });

describe('a phase over the years', () => {
  it('is active on its last day, even the first of the year', () => {
    const records = { projects: [project('A')], episodes: [episode('A', 'maturation', '2015-06-01', '2016-01-01')] };
    expect(figureValue(records, 'maturation.active')).toBe(1);
    expect(figureValue(records, 'maturation.active', 2017)).toBe(0);
  });

  it('taken up again is one project and two episodes', () => {
    const records = {
      projects: [project('A')],
      episodes: [
        episode('A', 'maturation', '2016-02-01', '2016-04-01'),
        episode('A', 'maturation', '2016-09-01', '2016-10-01'),
      ],
    };
    expect(figureValue(records, 'maturation.active')).toBe(1);
    expect(figureValue(records, 'maturation.entries')).toBe(1);
    expect(figureValue(records, 'phases.in.maturation')).toBe(2);
  });

  it('that begins and ends on one day goes in and out, and is in no stock', () => {
    const records = { episodes: [episode('A', 'creation', '2016-12-31', '2016-12-31')] };
    expect(figureValue(records, 'phases.in.creation')).toBe(1);
    expect(figureValue(records, 'phases.out.creation')).toBe(1);
    expect(figureValue(records, 'phases.stock_end.creation')).toBe(0);
  });

  it('that ends on 31 December is over that evening', () => {
    const records = { episodes: [episode('A', 'welcome', '2015-05-01', '2015-12-31')] };
    expect(figureValue(records, 'phases.stock_start.accueil', 2016)).toBe(0);
    expect(figureValue(records, 'phases.out.accueil', 2015)).toBe(1);
  });

  it('that ends next year is still running as of this one', () => {
    const records = { episodes: [episode('A', 'welcome', '2016-05-01', '2017-01-01')] };
    expect(figureValue(records, 'phases.stock_end.accueil')).toBe(1);
    expect(figureValue(records, 'phases.out.accueil')).toBe(0);
  });
});

describe('coming back for maturation', () => {
  const back = (start: string) => ({
    projects: [project('A'), project('B')],
    appointments: ['A', 'B'].map((id) => appointment(id, '2016-03-01T14:00')),
    episodes: [episode('A', 'maturation', start)],
  });

  it('counts up to 31 December and not a day later', () => {
    expect(figureValue(back('2016-12-31'), 'maturation.return_pct')).toBe(50);
    expect(figureValue(back('2017-01-01'), 'maturation.return_pct')).toBe(0);
  });

  it('from a prior year is for a project whose first held welcome is before the year', () => {
    const records = {
      projects: ['A', 'B', 'C'].map((id) => project(id)),
      appointments: [
        appointment('A', '2015-12-31T23:00'),
        appointment('A', '2016-01-05T14:00'),
        appointment('B', '2016-01-01T00:00'),
      ],
      episodes: ['A', 'B', 'C'].map((id) => episode(id, 'maturation', '2016-02-01')),
    };
    expect(figureOf(records, 'maturation.from_prior').records).toEqual(['A']);
  });
});

describe('projects in creation', () => {
  it('have holders of every role, each once, and pairs are exactly two', () => {
    const records = {
      projects: ['A', 'B', 'C'].map((id) => project(id)),
      persons: ['P', 'Q', 'R'].map((id) => person(id)),
      holders: [
        lead('A', 'P'),
        { projectId: 'A', personId: 'Q', role: 'coHolder' as const },
        lead('B', 'P'),
        lead('C', 'P'),
        { projectId: 'C', personId: 'Q', role: 'coHolder' as const },
        { projectId: 'C', personId: 'R', role: 'initiator' as const },
      ],
      episodes: ['A', 'B', 'C'].map((id) => episode(id, 'creation', '2016-02-01')),
    };
    expect(figureValue(records, 'creation.holders')).toBe(3);
    expect(figureOf(records, 'creation.pairs').records).toEqual(['A']);
  });

  it('without a lead are missing from the share of women', () => {
    const records = {
      projects: [project('A'), project('B')],
      persons: [person('P', { gender: 'F' })],
      holders: [lead('A', 'P'), { projectId: 'B', personId: 'P', role: 'coHolder' as const }],
      episodes: ['A', 'B'].map((id) => episode(id, 'creation', '2016-02-01')),
    };
    expect(figureOf(records, 'creation.women_pct')).toMatchObject({ value: 100, base: 1, missing: 1 });
  });

  it('see their holders on their first ESS sheet, not on a later one, another programme’s, or one of next year', () => {
    const records = {
      projects: [project('A')],
      persons: [person('P', { birthDate: '1986-06-01' }), person('late', { birthDate: '1986-06-01' })],
      holders: [lead('A', 'P'), { projectId: 'A', personId: 'late', role: 'coHolder' as const }],
      sheets: [
        sheet('P', '2015-07-01', { employment: 'retraite' }),
        sheet('P', '2014-07-01', { employment: 'demandeur_emploi' }),
        sheet('P', '2013-07-01', { employment: 'salarie_cdi', programme: 'citeslab' }),
        sheet('late', '2017-01-01', { employment: 'retraite' }),
      ],
      episodes: [episode('A', 'creation', '2016-02-01')],
    };
    expect(figureOf(records, 'creation.age_mean')).toMatchObject({ value: 28, base: 1, missing: 1 });
    expect(figureOf(records, 'creation.jobseekers_pct')).toMatchObject({ value: 100, base: 1, missing: 1 });
    expect(figureOf(records, 'creation.lille_qpv_pct')).toMatchObject({ value: 0, base: 1, missing: 0 });
  });

  it('without a domain stand as not defined, and nothing is missing', () => {
    const records = { projects: [project('A')], episodes: [episode('A', 'creation', '2016-02-01')] };
    expect(figureOf(records, 'creation.by_domain')).toMatchObject({ missing: 0, breakdown: { non_defini: 1 } });
  });
});

describe('seeding', () => {
  const seeding = (id: string, at: string, personIds: string[]) =>
    appointment('A', at, { id, type: 'seeding', personIds });

  it('counts an appointment once, and everybody who was there', () => {
    const records = {
      persons: ['P', 'Q'].map((id) => person(id)),
      appointments: [
        seeding('1', '2016-02-01T14:00', ['P', 'Q']),
        seeding('2', '2016-03-01T14:00', ['P']),
        seeding('3', '2016-04-01T14:00', []),
      ],
    };
    expect(figureValue(records, 'amorcage.appointments')).toBe(3);
    expect(figureValue(records, 'amorcage.holders')).toBe(2);
    expect(figureOf(records, 'amorcage.appointments_mean')).toMatchObject({ value: 1.5, base: 2 });
    expect(figureOf(records, 'amorcage.appointments_distribution').breakdown).toEqual({
      '1': 1,
      '2': 1,
      '3': 0,
      '4': 0,
      '5+': 0,
    });
  });

  it('rounds the mean half up to one decimal', () => {
    const ids = ['P', 'Q', 'R', 'S'];
    const records = {
      persons: ids.map((id) => person(id)),
      appointments: [seeding('all', '2016-02-01T14:00', ids)].concat(
        Array.from({ length: 8 }, (_, n) => seeding(`${n}`, '2016-03-01T14:00', ['P'])),
      ),
    };
    expect(figureValue(records, 'amorcage.appointments_mean')).toBe(2.3);
    expect(figureOf(records, 'amorcage.appointments_distribution').breakdown).toMatchObject({ '1': 3, '5+': 1 });
  });

  it('tells who was there before the year from who is new', () => {
    const records = {
      persons: ['P', 'Q'].map((id) => person(id)),
      appointments: [
        seeding('1', '2015-12-31T18:00', ['P']),
        seeding('2', '2016-02-01T14:00', ['P', 'Q']),
        { ...seeding('3', '2015-02-01T14:00', ['Q']), status: 'noShow' as const },
      ],
    };
    expect(figureOf(records, 'amorcage.carried_over').records).toEqual(['P']);
    expect(figureOf(records, 'amorcage.new').records).toEqual(['Q']);
  });

  it('sees a person on the latest CitésLab sheet of the year’s end, the gender on the person', () => {
    const records = {
      persons: [person('P', { gender: 'F', birthDate: '1991-06-01' }), person('Q', { gender: 'H' })],
      appointments: [seeding('1', '2016-12-01T14:00', ['P', 'Q'])],
      sheets: [
        sheet('P', '2016-05-31', { id: 'b', programme: 'citeslab', income: 'rsa' }),
        sheet('P', '2016-05-31', { id: 'a', programme: 'citeslab', income: 'are' }),
        sheet('P', '2016-11-01', { programme: 'ess', income: 'salaire' }),
        sheet('P', '2017-01-01', { programme: 'citeslab', income: 'ass' }),
      ],
    };
    expect(figureOf(records, 'amorcage.rsa_pct')).toMatchObject({ value: 100, base: 1, missing: 1, records: ['P'] });
    expect(figureOf(records, 'amorcage.under25_pct')).toMatchObject({ value: 100, base: 1, missing: 1 });
    expect(figureOf(records, 'amorcage.women_pct')).toMatchObject({ value: 50, base: 2, missing: 0 });
  });

  it('engages those with an engaged referral of the year, with or without a project', () => {
    const referral = { id: 'O', partnerId: 'adie', date: '2016-12-31', outcome: 'engaged' as const };
    const records = {
      persons: ['P', 'Q', 'R'].map((id) => person(id)),
      appointments: [seeding('1', '2016-02-01T14:00', ['P', 'Q', 'R'])],
      referrals: [
        { ...referral, personId: 'P' },
        { ...referral, personId: 'Q', date: '2017-01-01' },
        { ...referral, personId: 'R', outcome: 'waiting' as const },
        { ...referral, personId: 'stranger' },
      ],
    };
    expect(figureOf(records, 'amorcage.engaged').records).toEqual(['P']);
    expect(figureValue(records, 'amorcage.engaged_pct')).toBe(33);
  });
});
