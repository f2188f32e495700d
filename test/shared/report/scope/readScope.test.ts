import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { readScope, scopeChoices, scopeQuery } from '../../../../shared/report/scope/readScope.ts';
import type { Scope } from '../../../../shared/report/scope/scope.ts';
import { sayLeftOut, sayScope } from '../../../../shared/report/scope/texts.ts';

const read = (given: Record<string, string>): Scope => {
  const scope = readScope(given, association);
  if ('faults' in scope) throw new Error(scope.faults.join());
  return scope;
};

const all = { programme: 'ess', territoire: 'lille', financeur: 'metropole', accompagnateur: 'U0ROSSELLE' };

describe('the scope of an address', () => {
  it('is written as it is read, in codes and ids', () => {
    expect(scopeQuery(read(all))).toEqual(all);
  });

  it('has the code of a territory also where the record files call it otherwise', () => {
    const territories = [{ code: 'lille', record: 'LIL59', label: 'Lille' }];
    const other = { ...association, vocabularies: { ...association.vocabularies, territories } };
    expect(scopeQuery(readScope({ territoire: 'lille' }, other) as Scope)).toEqual({ territoire: 'lille' });
    expect(scopeChoices(other).territory).toEqual([['lille', 'Lille']]);
  });

  it('is nothing where nothing is given, or nothing known is asked', () => {
    expect(read({})).toEqual({});
    expect(read({ programme: '', territoire: ' ', page: '2' })).toEqual({});
  });

  it('is refused with what is possible, value by value', () => {
    const scope = readScope(
      { programme: 'x', territoire: 'Lille', financeur: 'fse', accompagnateur: 'M. Rosselle' },
      association,
    );
    expect('faults' in scope ? scope.faults : []).toEqual([
      '« x » n’est pas un programme de l’association. Possible : ess (ESS), citeslab (CitésLab).',
      expect.stringContaining('« Lille » n’est pas un territoire de l’association. Possible : lille (Lille), mel ('),
      expect.stringContaining('U0ROSSELLE (M. Rosselle)'),
    ]);
  });

  it('names every funder by an id of its own', () => {
    const ids = scopeChoices(association).funder.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
});

describe('the scope in words', () => {
  it('is one sentence', () => {
    expect(sayScope(read(all), association.vocabularies)).toBe(
      'Seulement : programme ESS · territoire « Lille » · ce que finance « Métropole » : Lille, Métropole européenne de Lille, hors Lille · parcours que M. Rosselle accompagne ou a accompagnés.',
    );
    expect(sayScope({}, association.vocabularies)).toBeUndefined();
  });

  it('says what cannot be counted, and of the whole nothing', () => {
    expect(sayLeftOut({})).toEqual([]);
    expect(sayLeftOut(read({ financeur: 'fse' }))).toEqual([]);
    expect(sayLeftOut(read(all))).toHaveLength(3);
  });
});

it('every funder of the settings pays for programmes and territories that there are', () => {
  const territories = association.vocabularies.territories.map(({ code }) => code);
  for (const { finances = [] } of association.activityReport.funders)
    for (const part of finances) {
      expect(association.programmes).toEqual(expect.arrayContaining([...(part.programmes ?? [])]));
      expect(territories).toEqual(expect.arrayContaining([...(part.territories ?? [])]));
    }
});
