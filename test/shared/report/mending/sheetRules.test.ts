import { expect, it } from 'vitest';
import { appointment, person, project, sheet } from '../records.ts';
import { mendingIn, named } from './mending.ts';

const whole = {
  employment: 'salarie_cdi',
  diploma: 'bac',
  territory: 'mel',
  prescribers: ['forum'],
};
const lead = { projectId: 'A', personId: 'P', role: 'lead' as const };

it('A project that was welcomed and of whose holders nobody has a sheet is named with the day', () => {
  const records = {
    projects: [project('A')],
    persons: [person('P')],
    holders: [lead],
    appointments: [appointment('A', '2016-03-01T10:00')],
  };
  expect(mendingIn(records).welcomeWithoutSheet).toEqual([['A', 'accueil du 1er mars 2016']]);
  expect(named({ ...records, sheets: [sheet('P', '2016-02-20', whole)] }, 'welcomeWithoutSheet')).toEqual([]);
  const other = sheet('P', '2016-02-20', { ...whole, programme: 'citeslab' });
  expect(named({ ...records, sheets: [other] }, 'welcomeWithoutSheet')).toEqual(['A']);
});

it('Who was met in seeding without a sheet of CitésLab is named once, by the first appointment', () => {
  const seeding = (at: string, personIds: string[]) => appointment('A', at, { type: 'seeding', personIds });
  const records = {
    projects: [project('A', { programme: 'citeslab' })],
    persons: [person('P'), person('Q')],
    appointments: [seeding('2016-03-01T10:00', ['P', 'Q']), seeding('2016-04-01T10:00', ['P'])],
    sheets: [sheet('Q', '2016-03-01', { ...whole, programme: 'citeslab' })],
  };
  expect(mendingIn(records).seedingWithoutSheet).toEqual([['A@2016-03-01T10:00', 'rendez-vous du 1er mars 2016']]);
});

it('A sheet of the year without a prescriber is named', () => {
  const sheets = [
    sheet('P', '2016-03-01', { ...whole, prescribers: [] }),
    sheet('Q', '2016-03-01', whole),
    sheet('R', '2015-03-01', { ...whole, prescribers: [] }),
  ];
  expect(mendingIn({ sheets }).sheetWithoutPrescriber).toEqual([['P@2016-03-01', 'fiche ESS du 1er mars 2016']]);
});

it('A sheet is incomplete where a figure asks for what it does not say', () => {
  const persons = [person('P', { gender: 'F', birthDate: '1990-01-01' })];
  const said = (more: object) =>
    (mendingIn({ persons, sheets: [sheet('P', '2016-03-01', { ...whole, ...more })] }).sheetSaysTooLittle ?? []).map(
      ([, what]) => what,
    );
  expect(said({})).toEqual([]);
  expect(said({ diploma: undefined, employment: undefined })).toEqual(['sans situation d’emploi, sans diplôme']);
  expect(said({ employment: 'demandeur_emploi' })).toEqual(['sans revenu']);
  expect(said({ territory: 'lille', qpv: 'unknown' })).toEqual(['sans réponse sur le quartier prioritaire']);
  expect(said({ territory: 'lille', qpv: 'no' })).toEqual([]);
  expect(said({ programme: 'citeslab' })).toEqual(['sans revenu, sans réponse sur le quartier prioritaire']);
  expect(mendingIn({ persons: [person('P')], sheets: [sheet('P', '2016-03-01', whole)] }).sheetSaysTooLittle).toEqual([
    ['P@2016-03-01', 'sans genre, sans date de naissance'],
  ]);
});
