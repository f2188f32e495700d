import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../shared/domain/days.ts';
import { anonymousPerson, anonymousSheet } from '../../../../shared/domain/erasure/anonymous.ts';
import type { Person, Sheet } from '../../../../shared/domain/records.ts';
import { ageOn } from '../../../../shared/report/sheetProfile.ts';

const amina: Person = {
  id: 'H1',
  firstName: 'Amina',
  lastName: 'Berger',
  gender: 'F',
  birthDate: '1987-03-14',
  email: 'amina@example.org',
  phone: '06 39 98 00 01',
  commune: '59350',
  district: 'Wazemmes',
};
const sheet = (date: string): Sheet => ({ id: date, personId: 'H1', programme: 'ess', date, prescribers: [] });

test('Of a person stay the id, the gender and a birth date that tells the age on the sheet, no more', () => {
  expect(anonymousPerson(amina, [sheet('2016-03-01')])).toEqual({ id: 'H1', gender: 'F', birthDate: '1988-03-01' });
  expect(anonymousPerson(amina, [])).toEqual({ id: 'H1', gender: 'F' });
  expect(anonymousPerson({ id: 'H2' }, [sheet('2016-03-01')])).toEqual({ id: 'H2' });
});

test('Who was as old on the same days is the same afterwards', () => {
  const sheets = [sheet('2016-03-01'), sheet('2017-09-01')];
  const twin = anonymousPerson({ ...amina, birthDate: '1987-08-30' }, sheets);
  expect(twin).toEqual(anonymousPerson({ ...amina, birthDate: '1987-06-01' }, sheets));
});

test('Of a sheet goes the commune, which no figure counts', () => {
  const told = { ...sheet('2016-03-01'), commune: '59350', territory: 'lille', qpv: 'yes' } as const;
  expect(anonymousSheet(told)).toEqual({ ...sheet('2016-03-01'), territory: 'lille', qpv: 'yes' });
});

test('On whatever days, the age on each sheet stays what it was, and the date is one of the calendar', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days));
  const leap = fc.constantFrom('1988-02-29', '1987-02-28', '1987-03-01', '2016-02-29', '2015-02-28', '2016-03-01');
  const any = fc.oneof({ weight: 3, arbitrary: day }, leap);
  fc.assert(
    fc.property(any, fc.array(any, { minLength: 1, maxLength: 5 }), (birthDate, dates) => {
      const sheets = dates.filter((date) => date >= birthDate).map(sheet);
      const twin = anonymousPerson({ id: 'H1', birthDate }, sheets).birthDate;
      for (const { date } of sheets) expect(ageOn(twin ?? '', date)).toBe(ageOn(birthDate, date));
      if (twin !== undefined) expect(addDays(twin, 0)).toBe(twin);
    }),
    { numRuns: 2_000 },
  );
});
