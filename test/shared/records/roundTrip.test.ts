import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { anyRecords } from './anyRecords.ts';
import { recordsIn } from './folder.ts';

const directory = new URL('../../data/association-2016/', import.meta.url);
const files2016 = Object.fromEntries(
  readdirSync(directory).map((file) => [file, readFileSync(new URL(file, directory), 'utf8')]),
);

const written = (records: AssociationRecords) => Object.fromEntries(writeFolder(records, association));

const lines = (rows: readonly string[][]) =>
  rows
    .map((row) => `${row.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')}\n`)
    .join('');

describe('the association’s 2016', () => {
  it('is read and written byte for byte', () => {
    expect(Object.keys(files2016)).toHaveLength(16);
    expect(written(recordsIn(files2016))).toEqual(files2016);
  });

  /** The same folder as another program would have saved it, read by another reader. */
  const savedOtherwise = (toText: (rows: string[][]) => string) =>
    Object.fromEntries(
      Object.entries(files2016).map(([file, text]) => [file, toText(parse(text, { delimiter: ';' }) as string[][])]),
    );
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

  it.each<[string, (rows: string[][]) => string]>([
    ['with its rows backwards', ([headers = [], ...rows]) => lines([headers, ...rows.reverse()])],
    ['with its columns backwards', (rows) => lines(rows.map((row) => row.toReversed()))],
    ['separated by commas', (rows) => rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')],
    ['separated by tabs', (rows) => rows.map((row) => `${row.join('\t')}\n`).join('')],
    [
      'with a BOM and the line ends of Windows',
      (rows) => `\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`,
    ],
    [
      'with French dates',
      (rows) => lines(rows.map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')))),
    ],
  ])('is the same %s', (_, toText) => {
    const otherwise = savedOtherwise(toText);
    expect(otherwise).not.toEqual(files2016);
    expect(written(recordsIn(otherwise))).toEqual(files2016);
  });
});

describe('any records', () => {
  /** Rows are written in the order of their keys, and a field has no order. */
  const unordered = (records: AssociationRecords) =>
    Object.entries(records).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort(),
    ]);

  it('are read as they were written, and written again byte for byte', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const files = written(records);
        const read = recordsIn(files);
        expect(unordered(read)).toEqual(unordered(records));
        expect(written(read)).toEqual(files);
      }),
    );
  });
});

describe('a folder as it is written', () => {
  it('has every file, so that none of an earlier one stays', () => {
    const empty = written(recordsIn({}));
    expect(Object.keys(empty).sort()).toEqual(Object.keys(files2016).sort());
    expect(empty['porteurs.csv']).toBe('projet;personne;role\n');
  });

  it('has its rows in code-point order', () => {
    const ids = ['é', 'Z', '🌾', 'a-b', '\uFF5E', 'a', 'B', '10', '9', 'ab'];
    const records = { ...recordsIn({}), persons: ids.map((id) => ({ id })) };
    expect(written(records)['personnes.csv']?.split(/;*\n/)).toEqual([
      'id;prenom;nom;genre;date_naissance;email;telephone;commune;quartier',
      ...['10', '9', 'B', 'Z', 'a', 'a-b', 'ab', 'é', '\uFF5E', '🌾'],
      '',
    ]);
  });

  it('refuses an item that would be read as two', () => {
    const partners = [{ id: 'X', name: 'X', aliases: ['one|two'] }];
    expect(() => written({ ...recordsIn({}), partners })).toThrow('one|two');
  });
});
