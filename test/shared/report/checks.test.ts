import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import { checkFigures } from '../../../shared/report/checks.ts';
import type { MeasuredFigure } from '../../../shared/report/figure.ts';
import { measureHistory } from '../../../shared/report/history.ts';
import { anyRecords } from './anyRecords.ts';
import { association2016 } from './association2016.ts';

const figuresOf = (records = association2016, year = 2016) => measureHistory(records, year, vocabularies, 1).figures;

const brokenIn = (figures: readonly MeasuredFigure[]) =>
  checkFigures(figures, vocabularies)
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);

const changed = (id: string, change: Partial<MeasuredFigure>) =>
  figuresOf().map((figure) => (figure.id === id ? { ...figure, ...change } : figure));

describe('the checks', () => {
  it.each([2013, 2014, 2015, 2016, 2017])('all hold for %d', (year) => {
    expect(brokenIn(figuresOf(association2016, year))).toEqual([]);
  });

  it('hold whatever the records', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(brokenIn(figuresOf(records))).toEqual([]);
      }),
    );
  });

  it('have each its own name', () => {
    const names = checkFigures(figuresOf(), vocabularies).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a figure that is wrong', () => {
  it('breaks the balance of a stock', () => {
    expect(brokenIn(changed('phases.in.maturation', { value: 60 }))).toContain('stock maturation');
  });

  it('breaks the sum of a breakdown', () => {
    expect(brokenIn(changed('accueil.by_month', { breakdown: [] }))).toEqual(['accueil.by_month = accueil.projects']);
  });

  it('breaks the base of a share', () => {
    expect(brokenIn(changed('amorcage.rsa_pct', { base: 1 }))).toEqual([
      'base amorcage.rsa_pct = amorcage.holders',
      'base amorcage.rsa_pct = amorcage.by_income',
    ]);
  });

  it('breaks what it tells a second time', () => {
    const { records = [] } = figuresOf().find(({ id }) => id === 'accueil.women_pct') ?? {};
    expect(brokenIn(changed('accueil.women_pct', { records: records.slice(1) }))).toEqual([
      'accueil.women_pct = accueil.by_gender:F',
    ]);
  });

  it('breaks a part that is greater than its whole, or has a record that the whole has not', () => {
    expect(brokenIn(changed('collective.held', { value: 99 }))).toEqual(['collective.held <= collective.programmed']);
    const [broken] = checkFigures(changed('creation.entries', { records: ['inconnu'] }), vocabularies).filter(
      ({ holds }) => !holds,
    );
    expect(broken).toMatchObject({
      name: 'creation.entries est compris dans creation.active',
      faults: ['inconnu est compté dans creation.entries et pas dans creation.active.'],
    });
  });

  it('breaks a share that the rows of its breakdown do not have', () => {
    expect(brokenIn(changed('accueil.women_pct', { value: 57 }))).toEqual(['accueil.women_pct % accueil.by_gender']);
    expect(brokenIn(changed('accueil.above_bac_pct', { value: null }))).toEqual([
      'accueil.above_bac_pct % accueil.by_diploma',
    ]);
  });

  it('breaks a share that is not that of the records that it counts, and a quotient of two figures', () => {
    expect(brokenIn(changed('maturation.return_pct', { value: 49 }))).toEqual(['part maturation.return_pct']);
    expect(brokenIn(changed('amorcage.appointments_mean', { value: 2.7 }))).toEqual([
      'amorcage.appointments_mean = amorcage.appointments / amorcage.holders',
    ]);
  });

  it('breaks a mean age that nobody’s age allows', () => {
    expect(brokenIn(changed('creation.age_mean', { value: 28 }))).toEqual(['creation.age_mean in creation.by_age']);
    expect(brokenIn(changed('creation.age_mean', { value: null }))).toEqual(['creation.age_mean in creation.by_age']);
  });

  it('breaks the persons without a prescriber, and those with several', () => {
    expect(brokenIn(changed('accueil.prescriber_missing', { value: 5 }))).toEqual([
      'accueil.prescriber_missing = missing accueil.by_prescriber',
    ]);
    expect(brokenIn(changed('accueil.several_prescribers', { records: ['inconnu'] }))).toEqual([
      'accueil.several_prescribers <= accueil.by_prescriber',
    ]);
  });

  it('breaks a check whichever share or mean it is', () => {
    const computed = figuresOf().filter(({ unit }) => ['percent', 'years', 'mean'].includes(unit));
    const unchecked = computed.filter(
      ({ id, value }) => brokenIn(changed(id, { value: (value ?? 0) + 40 })).length === 0,
    );
    expect(unchecked.map(({ id }) => id)).toEqual([]);
  });
});
