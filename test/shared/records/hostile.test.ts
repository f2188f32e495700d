import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { formatRecordError } from '../../../shared/records/errors.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { errorsIn, placesIn, recordsIn } from './folder.ts';

const directory = new URL('../../data/association-2016/', import.meta.url);
const files2016 = new Map(readdirSync(directory).map((file) => [file, readFileSync(new URL(file, directory))]));
const options = { association, today: '2017-01-01' };

describe('a broken folder', () => {
  it('of 600 broken lines gives 600 errors, each at its place', () => {
    const text = files2016.get('rendez_vous.csv')?.toString() ?? '';
    const broken = text.split('\n').map((line, at) => {
      if (at === 0 || at > 600) return line;
      if (at % 4 === 0)
        return line.replace(/;accueil;|;maturation;|;creation;|;suivi_post;|;sortie;|;amorcage;/, ';autre;');
      if (at % 4 === 1) return line.replace(/T\d\d:/, 'T25:');
      return at % 4 === 2 ? `${line};` : line.replace(/;P\d+/, ';P9');
    });
    const files = Object.fromEntries([...files2016, ['rendez_vous.csv', broken.join('\n')]]);
    const places = placesIn(files);
    expect(places).toHaveLength(600);
    expect(places.map((place) => Number(place.split(':')[1]))).toEqual(Array.from({ length: 600 }, (_, at) => at + 2));
    expect(new Set(places.map((place) => place.split(':')[2]))).toEqual(
      new Set(['type', 'date', undefined, 'personnes']),
    );
  });

  it('loses no error to another one', () => {
    const people = Array.from({ length: 300 }, (_, at) => `P${at};X\n`).join('');
    const holders = Array.from({ length: 300 }, (_, at) => `A;P${at};chef\n`).join('');
    const errors = errorsIn({
      'personnes.csv': `id;genre\n${people}`,
      'projets.csv': 'id;programme\nA;es\n',
      'porteurs.csv': `projet;personne;role\n${holders}`,
    });
    expect(errors).toHaveLength(601);
  });
});

describe('whatever bytes a file has', () => {
  const anyBytes = fc.uint8Array({ maxLength: 200 });
  const anyText = fc
    .string({
      unit: fc.constantFrom(...'id;nom,\t"\r\n|:-/0123456789TPé\0\uFEFF', 'projet', 'personne', 'date', '2016-03-12'),
      maxLength: 60,
    })
    .map((text) => new TextEncoder().encode(text));

  it('the folder is read or its errors are told, one line each', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...files2016.keys(), 'x.csv'), fc.oneof(anyBytes, anyText)),
        (files) => {
          const result = readFolder(new Map(Object.entries(files)), options);
          if ('errors' in result) {
            expect(result.errors.length).toBeGreaterThan(0);
            for (const error of result.errors)
              expect(formatRecordError(error)).toMatch(/^[a-z_]+\.csv(:.*)?: .+, accepté : .+$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a file with one byte changed is read, or its errors are told', () => {
    const alone = ['lieux.csv', 'formations.csv', 'evenements.csv', 'interventions.csv'];
    fc.assert(
      fc.property(fc.constantFrom(...alone), fc.nat(), fc.nat({ max: 255 }), (file, at, byte) => {
        const bytes = Uint8Array.from(files2016.get(file) ?? []);
        bytes[at % bytes.length] = byte;
        const result = readFolder(new Map([[file, bytes]]), options);
        if ('errors' in result) {
          expect(result.errors).not.toEqual([]);
        } else {
          const written = writeFolder(result.records, association);
          expect(writeFolder(recordsIn(Object.fromEntries(written)), association)).toEqual(written);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a huge file', () => {
  it('of separators, quotes or one line is an error like any other', () => {
    for (const text of [
      ';'.repeat(300_000),
      '"'.repeat(300_000),
      'x'.repeat(300_000),
      `id\n${';'.repeat(300_000)}`,
      `id;nom\n${'"'.repeat(300_000)}`,
    ])
      expect(errorsIn({ 'personnes.csv': text }).length).toBeGreaterThan(0);
  });
});
