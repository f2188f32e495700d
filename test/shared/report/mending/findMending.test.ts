import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as vocabularies from '../../../../shared/association/vocabularies.ts';
import { findMending, mendingRules } from '../../../../shared/report/mending/findMending.ts';
import { createReport } from '../../../../shared/report/report.ts';
import { anyRecords } from '../anyRecords.ts';
import { association2016 } from '../association2016.ts';

test('In the fictional 2016 what is missing is named, and nothing contradicts itself', () => {
  const found = findMending(association2016, 2016, vocabularies, '2017-01-03');
  expect(found.map(({ id, faults }) => [id, faults.length])).toEqual([
    ['sheetWithoutPrescriber', 11],
    ['sheetSaysTooLittle', 10],
    ['eventWithoutAttendance', 13],
  ]);
});

test('What a figure leaves without an answer is what the list names', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const { figures } = createReport(records, 2016, vocabularies);
      const found = new Map(
        findMending(records, 2016, vocabularies, '2017-01-03').map(({ id, faults }) => [id, faults.length]),
      );
      const missing = (id: string) => figures.find((figure) => figure.id === id)?.missing;
      expect(found.get('projectWithoutTerritory') ?? 0).toBe(missing('accueil.by_territory'));
      expect(found.get('appointmentWithoutPlace') ?? 0).toBe(missing('places.use'));
    }),
  );
});

test('Each rule has a name of its own, and says what it does to the report and where one puts it right', () => {
  expect(new Set(mendingRules.map(({ id }) => id)).size).toBe(mendingRules.length);
  for (const { title, effect, where } of mendingRules)
    for (const text of [title, effect, where]) expect(text).toMatch(/^\p{Lu}.{9,}/u);
});
