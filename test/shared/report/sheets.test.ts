import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../shared/report/sheetProfile.ts';
import { figureOf, figureValue, person, sheet } from './records.ts';

describe('age', () => {
  it('grows on the birthday', () => {
    expect(ageOn('1990-06-15', '2016-06-14')).toBe(25);
    expect(ageOn('1990-06-15', '2016-06-15')).toBe(26);
  });

  it('of somebody born on 29 February grows on 1 March of a common year, on the 29th of a leap year', () => {
    expect(ageOn('1988-02-29', '2015-02-28')).toBe(26);
    expect(ageOn('1988-02-29', '2015-03-01')).toBe(27);
    expect(ageOn('1988-02-29', '2016-02-28')).toBe(27);
    expect(ageOn('1988-02-29', '2016-02-29')).toBe(28);
  });
});

describe('the sheets of a year', () => {
  it('are one a person, the first of the year', () => {
    const records = {
      persons: [person('P')],
      sheets: [
        sheet('P', '2016-05-01', { diploma: 'bac_5_plus' }),
        sheet('P', '2016-02-01', { diploma: 'bac' }),
        sheet('P', '2015-02-01', { diploma: 'sans' }),
      ],
    };
    expect(figureValue(records, 'accueil.persons')).toBe(1);
    expect(figureOf(records, 'accueil.by_diploma').breakdown).toMatchObject({ bac: 1, bac_5_plus: 0, sans: 0 });
  });

  it('of the same day go by the smaller id, by code point', () => {
    const records = {
      persons: [person('P')],
      sheets: [
        sheet('P', '2016-02-01', { id: '😀', diploma: 'sans' }),
        sheet('P', '2016-02-01', { id: 'ﬁ', diploma: 'bac' }),
        sheet('P', '2016-02-01', { id: 'ﬂ', diploma: 'brevet' }),
      ],
    };
    expect(figureOf(records, 'accueil.by_diploma').records).toEqual(['ﬁ']);
  });

  it('are those of the ESS programme, with or without a project', () => {
    const records = {
      persons: [person('P')],
      sheets: [sheet('P', '2016-02-01', { programme: 'citeslab' }), sheet('P', '2016-03-01', { projectId: 'A' })],
    };
    expect(figureOf(records, 'accueil.by_age').missing).toBe(1);
    expect(figureOf(records, 'accueil.persons').records).toEqual(['P']);
  });

  it('give shares among the answers: "autre" is one, an empty cell is none', () => {
    const records = {
      persons: [person('F', { gender: 'F' }), person('autre', { gender: 'autre' }), person('none')],
      sheets: ['F', 'autre', 'none'].map((id) => sheet(id, '2016-02-01')),
    };
    expect(figureOf(records, 'accueil.women_pct')).toMatchObject({ value: 50, base: 2, missing: 1 });
  });

  it('round a percentage half up', () => {
    const sheets = Array.from({ length: 8 }, (_, n) =>
      sheet(`P${n}`, '2016-02-01', { employment: n === 0 ? 'demandeur_emploi' : 'retraite' }),
    );
    expect(figureValue({ sheets }, 'accueil.jobseekers_pct')).toBe(13);
  });

  it('round the mean age half up', () => {
    const records = {
      persons: [person('P', { birthDate: '1990-01-01' }), person('Q', { birthDate: '1989-01-01' })],
      sheets: ['P', 'Q'].map((id) => sheet(id, '2016-02-01')),
    };
    expect(figureValue(records, 'accueil.age_mean')).toBe(27);
  });

  it('tell the income of the job seekers only', () => {
    const records = {
      sheets: [
        sheet('P', '2016-02-01', { employment: 'demandeur_emploi_longue_duree', income: 'rsa' }),
        sheet('Q', '2016-02-01', { employment: 'demandeur_emploi' }),
        sheet('R', '2016-02-01', { employment: 'salarie_cdi', income: 'salaire' }),
      ],
    };
    expect(figureOf(records, 'accueil.by_income')).toMatchObject({
      value: 1,
      missing: 1,
      breakdown: { rsa: 1, salaire: 0 },
    });
  });

  it('give the priority districts of Lille among those who live in Lille and know', () => {
    const records = {
      sheets: [
        sheet('P', '2016-02-01', { territory: 'lille', qpv: 'yes' }),
        sheet('Q', '2016-02-01', { territory: 'lille', qpv: 'unknown' }),
        sheet('R', '2016-02-01', { territory: 'lille' }),
        sheet('S', '2016-02-01', { territory: 'mel', qpv: 'no' }),
      ],
    };
    expect(figureOf(records, 'accueil.lille_qpv_pct')).toMatchObject({ value: 100, base: 1, missing: 2 });
  });

  it('count at their main prescriber: every channel, and the partners with at least one', () => {
    const records = {
      partners: ['bge', 'adie', 'cci'].map((id) => ({ id, name: id, aliases: [] })),
      sheets: [
        sheet('P', '2016-02-01', { prescribers: ['bge', 'adie'] }),
        sheet('Q', '2016-02-01', { prescribers: ['forum'] }),
        sheet('R', '2016-02-01'),
      ],
    };
    const byPrescriber = figureOf(records, 'accueil.by_prescriber');
    expect(byPrescriber).toMatchObject({ value: 2, missing: 1, breakdown: { bge: 1, forum: 1, salon: 0 } });
    expect(byPrescriber.breakdown).not.toHaveProperty('adie');
    expect(byPrescriber.breakdown).not.toHaveProperty('cci');
    expect(figureOf(records, 'accueil.several_prescribers').records).toEqual(['P@2016-02-01']);
    expect(figureOf(records, 'accueil.prescriber_missing').records).toEqual(['R@2016-02-01']);
  });
});
