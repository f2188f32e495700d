import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { measureHistory } from '../../../shared/report/history.ts';
import { everySection, figureSections } from '../../../shared/report/registry.ts';
import { keeping } from '../records/keeping.ts';
import { association2016 } from './association2016.ts';
import { appointment, episode, person, project, sheet } from './records.ts';

const figure = (records: Partial<AssociationRecords>, id: string) =>
  measureHistory(keeping(records), 2016, vocabularies, 1).figure(id);

const rows = (records: Partial<AssociationRecords>, id: string) =>
  Object.fromEntries(
    (figure(records, id).breakdown ?? []).filter(({ value }) => value !== 0).map(({ code, value }) => [code, value]),
  );

describe('what the document shows besides the figures', () => {
  it('is declared once, each with its definition in French and in English', () => {
    const declared = everySection(vocabularies).flatMap(({ figures }) => figures);
    expect(new Set(declared.map(({ id }) => id)).size).toBe(declared.length);
    for (const { definition } of declared) expect(definition).toMatch(/^[A-ZÂÉ].*\.$/);
    // Names of courses, phases, genders and programmes stay French.
    for (const { inEnglish } of declared)
      expect(inEnglish.replace(/“[^”]*”|\([^)]*\)|CitésLab|baccalauréat/g, '')).toMatch(/^[A-Z][A-Za-z0-9 ,’:.-]*\.$/);
    expect(new Set(declared.map(({ inEnglish }) => inEnglish)).size).toBe(declared.length);
  });

  it('leaves the figures as they are', () => {
    const { figures } = measureHistory(association2016, 2016, vocabularies, 1);
    const known = figureSections(vocabularies).flatMap((section) => section.figures.map(({ id }) => id));
    expect(figures.slice(0, known.length).map(({ id }) => id)).toEqual(known);
  });

  it('agrees with the figures that count the same persons and events another way', () => {
    const { figure: of } = measureHistory(association2016, 2016, vocabularies, 1);
    const row = (id: string, code: string) => of(id).breakdown?.find((each) => each.code === code)?.value ?? 0;
    expect(Math.round((100 * row('accueil.by_gender', 'F')) / (of('accueil.by_gender').value ?? 0))).toBe(
      of('accueil.women_pct').value,
    );
    expect(of('creation.by_age').value).toBe(27);
    expect(of('amorcage.by_diploma').value).toBe(of('amorcage.below_bac_pct').base);
    expect(of('awareness.by_type').value).toBe(of('awareness.events').value);
  });
});

describe('the way of a project through the year', () => {
  const projects = [project('A')];

  it('begins where it stood the evening before the year and ends where it stands on the last day', () => {
    const records = {
      projects,
      episodes: [
        episode('A', 'welcome', '2015-06-01', '2016-02-01'),
        episode('A', 'maturation', '2016-02-01', '2016-10-01'),
        episode('A', 'creation', '2016-10-01'),
      ],
    };
    expect(rows(records, 'flow.start.accueil')).toEqual({ creation: 1 });
    expect(rows(records, 'flow.reached.creation')).toEqual({ creation: 1 });
  });

  it('comes from nowhere when it is new and goes to its end when nothing runs on the last day', () => {
    const records = { projects, episodes: [episode('A', 'welcome', '2016-01-01', '2016-12-31')] };
    expect(rows(records, 'flow.start.hors')).toEqual({ accueil: 1 });
    expect(rows(records, 'flow.reached.accueil')).toEqual({ hors: 1 });
  });

  it('is not told of a project that ended the evening before, nor of one of the other programme', () => {
    const records = {
      projects: [...projects, project('B', { programme: 'citeslab' })],
      episodes: [episode('A', 'welcome', '2015-01-01', '2015-12-31'), episode('B', 'welcome', '2016-02-01')],
    };
    expect(figure(records, 'flow.projects').value).toBe(0);
  });
});

describe('the referrals of a programme', () => {
  it('are those of its projects, by the family of the partner', () => {
    const records = {
      projects: [project('A'), project('B', { programme: 'citeslab' })],
      partners: [{ id: 'P', name: 'P', aliases: [], family: 'finance' }],
      referrals: [
        { id: '1', projectId: 'A', partnerId: 'P', date: '2016-03-01' },
        { id: '2', projectId: 'B', partnerId: 'P', date: '2016-03-01' },
        { id: '3', projectId: 'B', partnerId: 'unknown', date: '2016-03-01' },
        { id: '4', partnerId: 'P', date: '2016-03-01' },
        { id: '5', projectId: 'B', partnerId: 'P', date: '2015-03-01' },
      ],
    };
    expect(figure(records, 'referrals.ess')).toMatchObject({ value: 1, missing: 0, records: ['1'] });
    expect(figure(records, 'referrals.citeslab')).toMatchObject({ value: 2, missing: 1, records: ['2', '3'] });
    expect(rows(records, 'referrals.citeslab')).toEqual({ finance: 1 });
    expect(figure(records, 'referrals.out').value).toBe(4);
  });
});

describe('the finer breakdowns', () => {
  it('tell the ages of women and men apart', () => {
    const records = {
      persons: [
        person('F', { gender: 'F', birthDate: '1990-01-01' }),
        person('H', { gender: 'H', birthDate: '1950-01-01' }),
        person('N', { birthDate: '1990-01-01' }),
      ],
      sheets: ['F', 'H', 'N'].map((id) => sheet(id, '2016-02-01')),
    };
    expect(rows(records, 'accueil.by_age.F')).toEqual({ '26-35': 1 });
    expect(rows(records, 'accueil.by_age.H')).toEqual({ '56+': 1 });
    expect(figure(records, 'accueil.by_gender')).toMatchObject({ value: 2, missing: 1 });
  });

  it('count as living in a priority neighbourhood who said so', () => {
    const records = {
      sheets: [
        sheet('P', '2016-02-01', { qpv: 'yes', territory: 'mel' }),
        sheet('Q', '2016-02-01', { qpv: 'no', territory: 'mel' }),
        sheet('R', '2016-02-01', { qpv: 'unknown', territory: 'mel' }),
      ],
    };
    expect(figure(records, 'accueil.by_qpv')).toMatchObject({ value: 2, missing: 1 });
    expect(rows(records, 'accueil.qpv_by_territory')).toEqual({ mel: 1 });
  });

  it('of seeding go by the latest CitésLab sheet', () => {
    const records = {
      persons: [person('P')],
      projects: [project('A', { programme: 'citeslab' })],
      appointments: [appointment('A', '2016-05-01T10:00', { type: 'seeding', personIds: ['P'] })],
      sheets: [
        sheet('P', '2016-01-01', { programme: 'citeslab', diploma: 'bac', prescribers: ['affiche'] }),
        sheet('P', '2016-04-01', { programme: 'citeslab', diploma: 'sans', prescribers: ['forum'] }),
      ],
    };
    expect(rows(records, 'amorcage.by_diploma')).toEqual({ sans: 1 });
    expect(rows(records, 'amorcage.by_prescriber')).toEqual({ forum: 1 });
  });
});
