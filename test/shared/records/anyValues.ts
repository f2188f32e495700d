import fc from 'fast-check';
import * as vocabularies from '../../../shared/association/vocabularies.ts';
import type { CodeValue } from '../../../shared/domain/codes.ts';

const hostile = fc.constantFrom(...';",\t\r\n =+-@|é\uFF5E🌾\uFEFF\u202E');
export const text = fc
  .oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: hostile, minLength: 1 }))
  .filter((typed) => !typed.includes('\0'));
export const item = text.filter((typed) => !typed.includes('|'));

export const code = <Code extends string>(list: readonly CodeValue<Code>[]) =>
  fc.constantFrom(...list.map((value) => value.code));
export const codes = <Code extends string>(list: readonly CodeValue<Code>[]) => fc.array(code(list), { maxLength: 3 });

export const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('2016-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** From 03:00, since an hour before it is skipped once a year. */
export const moment = fc
  .tuple(day, fc.integer({ min: 180, max: 1439 }))
  .map(([on, minute]) => `${on}T${new Date(minute * 60_000).toISOString().slice(11, 16)}`);
export const span = fc
  .tuple(day, fc.option(day, { nil: undefined }))
  .map(([a, b]) => (b === undefined ? { start: a } : a < b ? { start: a, end: b } : { start: b, end: a }));
export const count = fc.integer({ min: 0, max: 999_999_999_999_999 });
export const hours = count.map((millionths) => Number((millionths / 1_000_000).toFixed(6)));
export const commune = fc.constantFrom('59350', '2A004', '97411');
export const territory = code(vocabularies.territories);

/** A record of which all fields but those named may be absent. */
export const some = <Of, Given extends keyof Of>(fields: { [F in keyof Of]: fc.Arbitrary<Of[F]> }, given: Given[]) =>
  fc.record(fields, { requiredKeys: given });

export const few = <Of>(each: fc.Arbitrary<Of>, key: (one: Of) => unknown) =>
  fc.uniqueArray(each, { maxLength: 6, selector: (one) => JSON.stringify(key(one)) });
export const numbered = <Of extends object>(each: fc.Arbitrary<Of>) =>
  few(
    fc.tuple(text, each).map(([id, rest]) => ({ id, ...rest })),
    ({ id }) => id,
  );

export const ids = (id: fc.Arbitrary<string>) => fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
export const forEach = <From, Of>(from: readonly From[], make: (one: From) => fc.Arbitrary<Of>) =>
  fc.tuple(...from.map(make));
