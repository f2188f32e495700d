import { expect, test } from 'vitest';
import type { Given } from '../../../shared/domain/draft.ts';
import { toldIn } from '../../../shared/intake/told.ts';
import { settingOf, today } from './setting.ts';

const told = (answers: Record<string, string | Given>, joins?: string) =>
  toldIn(
    settingOf({
      answers: Object.fromEntries(
        Object.entries(answers).map(([name, given]): [string, Given] => [
          name,
          typeof given === 'string' && given !== 'skipped' && given !== 'declined'
            ? { values: [given] }
            : (given as Given),
        ]),
      ),
      ...(joins !== undefined && { joins }),
    }),
  );

const nothing = {
  project: { programme: 'ess', otherDomains: [] },
  person: {},
  sheet: { date: today, prescribers: [] },
};

test('What is declined, passed over or not asked stays missing', () => {
  expect(told({})).toEqual(nothing);
  expect(told({ gender: 'declined', birthDate: 'skipped', qpv: 'declined', place: 'skipped' })).toEqual(nothing);
});

test('Who sent the person is told in the order of the answers', () => {
  const { sheet } = told({ prescriber1: 'salon', prescriber2: 'bge', prescriber3: 'adie' });
  expect(sheet.prescribers).toEqual(['salon', 'bge', 'adie']);
});

test('A place with one commune is that commune; with several the one that was chosen', () => {
  expect(told({ place: 'Lille' })).toMatchObject({
    person: { commune: '59350' },
    sheet: { commune: '59350', territory: 'lille' },
  });
  expect(told({ place: '59000', commune: '59599' })).toMatchObject({ sheet: { commune: '59599', territory: 'mel' } });
  expect(told({ place: '59000', commune: 'skipped' })).toEqual(nothing);
});

test('A neighbourhood chosen by name is a priority one, with its code and edition', () => {
  expect(told({ place: 'Roubaix', qpv: 'QN05901M' })).toMatchObject({
    person: { district: 'Alma (QN05901M, 2024)' },
    sheet: { qpv: 'yes' },
  });
  expect(told({ place: 'Roubaix', qpv: 'none' }).sheet.qpv).toBe('no');
  expect(told({ place: 'Lille', qpv: 'no' }).sheet.qpv).toBe('no');
  expect(told({ place: 'Lille', qpv: 'unknown' }).sheet.qpv).toBe('unknown');
});

test('A job seeker is told by since when they seek, and only they have an income', () => {
  const seeking = { employment: 'seeking', seekingSince: 'demandeur_emploi_longue_duree', income: 'rsa' };
  expect(told(seeking).sheet).toMatchObject({ employment: 'demandeur_emploi_longue_duree', income: 'rsa' });
  const working = told({ ...seeking, employment: 'salarie_cdi' }).sheet;
  expect(working).toEqual({ date: today, prescribers: [], employment: 'salarie_cdi' });
});

test('CitésLab is chosen only where the commune has it', () => {
  expect(told({ place: 'Tourcoing', programme: 'citeslab' }).project.programme).toBe('citeslab');
  expect(told({ place: 'Lille', programme: 'citeslab' }).project.programme).toBe('ess');
});

test('Who joins a project tells nothing of it', () => {
  expect(told({ title: 'Un café', collective: 'several', firstName: 'Léa' }, 'L')).toEqual({
    ...nothing,
    person: { firstName: 'Léa' },
  });
  expect(told({ title: 'Un café', collective: 'several' }).project).toMatchObject({
    title: 'Un café',
    collective: true,
  });
  expect(told({ collective: 'alone' }).project.collective).toBe(false);
});
