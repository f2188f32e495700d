import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { AssociationRecords } from '../../../../shared/domain/records.ts';
import type { MeasuredFigure } from '../../../../shared/report/figure.ts';
import { measureHistory } from '../../../../shared/report/history.ts';
import { maskFigures } from '../../../../shared/report/mask/maskFigures.ts';
import { isPersonal } from '../../../../shared/report/mask/tableOf.ts';
import { anyRecords } from '../anyRecords.ts';
import { association2016 } from '../association2016.ts';
import { attack } from './attacker.ts';

const { vocabularies } = association;

const measured = (records: AssociationRecords, year = 2016): readonly MeasuredFigure[] =>
  measureHistory(records, year, vocabularies, 1).figures;

/** The same chances for the same seed, as often as they are asked for. */
const chances = (seed: number) => {
  let state = seed;
  return (share: number): boolean => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < share;
  };
};

/** A part of the example, some of its answers gone, a gender changed here and there. */
const somePart = fc
  .record({
    seed: fc.nat(),
    kept: fc.double({ min: 0.02, max: 1, noNaN: true }),
    answered: fc.double({ min: 0.5, max: 1, noNaN: true }),
  })
  .map(({ seed, kept, answered }): AssociationRecords => {
    const chance = chances(seed);
    const ids = new Set(association2016.projects.filter(() => chance(kept)).map(({ id }) => id));
    return {
      ...association2016,
      projects: association2016.projects.filter(({ id }) => ids.has(id)),
      sheets: association2016.sheets
        .filter(({ projectId = '' }) => ids.has(projectId))
        .map((sheet) => {
          const { employment, diploma, income, ...rest } = sheet;
          const given = { ...(employment && { employment }), ...(diploma && { diploma }), ...(income && { income }) };
          return chance(answered) ? { ...rest, ...given } : rest;
        }),
      holders: association2016.holders.filter(({ projectId }) => ids.has(projectId)),
      episodes: association2016.episodes.filter(({ projectId }) => ids.has(projectId)),
      appointments: association2016.appointments.filter(({ projectId }) => ids.has(projectId)),
      persons: association2016.persons.map((person) => {
        const { gender, ...rest } = person;
        if (!chance(answered)) return rest;
        return chance(0.05) ? { ...rest, gender: 'autre' } : person;
      }),
      enrolments: association2016.enrolments.filter(() => chance(kept)),
    };
  });

const anyAssociation = fc.oneof({ weight: 3, arbitrary: somePart }, { weight: 1, arbitrary: anyRecords });

/** The numbers of figures by key, as the attacker names them; null is kept back. */
const numbersIn = (figures: readonly MeasuredFigure[]): Map<string, number | null> =>
  new Map(
    figures.flatMap(({ id, unit, value, base, missing, breakdown = [] }) => [
      ...(unit === 'count' ? [[id, value] as const] : []),
      ...(base === undefined ? [] : [[`${id}#base`, base] as const]),
      ...(missing === undefined ? [] : [[`${id}#missing`, missing] as const]),
      ...breakdown.map((row) => [`${id}:${row.code}`, row.value] as const),
    ]),
  );

const isFew = (count: number | null | undefined): boolean => count != null && count > 0 && count < 5;

/** The numbers that are kept back and that somebody can work out all the same. */
const foundIn = (told: readonly MeasuredFigure[], plain: readonly MeasuredFigure[]): string[] => {
  const intervals = attack(told);
  const real = numbersIn(plain);
  const kept = [...numbersIn(told)].filter(([, number]) => number === null).map(([key]) => key);
  const [parts, others] = [new Map<string, number>(), new Map<string, number>()];
  for (const { id, unit, records, base, ...figure } of plain.filter(isPersonal)) {
    if (unit !== 'percent' || figure.value === null) continue;
    parts.set(id, records.length);
    others.set(`rest of ${id}`, (base ?? 0) - records.length);
  }
  const small = [...parts, ...others].filter(([, count]) => isFew(count)).map(([key]) => key);
  return [...kept, ...small].filter((key) => {
    const [least, most] = intervals.get(key) ?? [0, Number.POSITIVE_INFINITY];
    const number = real.get(key) ?? parts.get(key) ?? others.get(key) ?? 0;
    if (number < least || number > most)
      throw new Error(`the attacker is wrong: ${key} is ${number}, not ${least} to ${most}`);
    return least === most;
  });
};

describe('figures that leave the association', () => {
  it('tell no count of persons from 1 to 4', () => {
    fc.assert(
      fc.property(anyAssociation, (records) => {
        const told = maskFigures(measured(records), vocabularies).filter(isPersonal);
        for (const { id, unit, value, base, breakdown = [] } of told)
          expect(
            [id, ...(unit === 'count' ? [value] : []), base, ...breakdown.map((row) => row.value)].filter(
              (each) => typeof each === 'number' && isFew(each),
            ),
          ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('let nobody work out what is kept back', () => {
    fc.assert(
      fc.property(anyAssociation, fc.constantFrom(2015, 2016), (records, year) => {
        const plain = measured(records, year);
        expect(foundIn(maskFigures(plain, vocabularies), plain)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('list no record', () => {
    for (const figure of maskFigures(measured(association2016), vocabularies)) {
      expect(figure.records).toEqual([]);
      expect(figure.contributions).toEqual([]);
    }
  });

  it('keep the means and shares of the whole association, and what is not about persons', () => {
    const plain = new Map(measured(association2016).map((figure) => [figure.id, figure]));
    const told = maskFigures([...plain.values()], vocabularies);
    const masked = told.filter((figure) => figure.masked).map(({ id }) => id);
    expect(masked.filter((id) => !/^(training|accueil\.by_age)\./.test(id))).toEqual([]);
    for (const { id, value } of told.filter((figure) => !isPersonal(figure)))
      expect([id, value]).toEqual([id, plain.get(id)?.value]);
  });

  it('say of a masked number that it is masked, which is not the same as nothing to count', () => {
    const told = new Map(
      maskFigures(measured(association2016, 2012), vocabularies).map((figure) => [figure.id, figure]),
    );
    expect(told.get('accueil.age_mean')).toMatchObject({ value: null, base: 0 });
    expect(told.get('accueil.age_mean')?.masked).toBeUndefined();
    expect(told.get('accueil.persons')).toMatchObject({ value: 0 });
  });
});

describe('the attacker', () => {
  const plain = measured(association2016);

  it('finds what is kept back without anything else being kept back', () => {
    const smallOnly = plain.map((figure): MeasuredFigure => {
      if (!isPersonal(figure)) return figure;
      const breakdown = figure.breakdown?.map((row) => (isFew(row.value) ? { ...row, value: null } : row));
      return { ...figure, ...(breakdown && { breakdown }) };
    });
    expect(foundIn(smallOnly, plain)).toEqual(
      expect.arrayContaining(['accueil.by_gender:autre', 'amorcage.by_age:56+', 'accueil.by_age.autre:26-35']),
    );
  });

  it('finds a row that the others tell', () => {
    const told = maskFigures(plain, vocabularies);
    const real = new Map(plain.map((figure) => [figure.id, figure]));
    const again = (id: string) => told.map((figure) => (figure.id === id ? (real.get(id) ?? figure) : figure));
    expect(foundIn(again('accueil.by_gender'), plain)).not.toEqual([]);
  });
});
