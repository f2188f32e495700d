import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { departmentOf } from '../../shared/domain/departmentOf.ts';
import type { PackedCentres } from '../../shared/places/unpackCentre.ts';

/**
 * Packs the centres of the communes into `shared/places/centres.json`, from a CSV file with the columns `insee_com`,
 * `insee_parente` (of an arrondissement: its city), `lat` and `lng` in degrees: docs/lieux.md says which.
 *
 *   node infra/data/packCentres.ts communes.csv
 */
const packedFile = fileURLToPath(new URL('../../shared/places/centres.json', import.meta.url));

type Centre = { code: string; city: string; north: number; east: number };

/** The text of the packed file. */
export const packCentres = (csv: string): string => {
  const centres = readCentres(csv);
  const departments = Map.groupBy(withCities(centres), ({ code }) => departmentOf(code));
  const packed: PackedCentres = Object.fromEntries(
    [...departments].sort().map(([department, found]) => {
      const south = Math.min(...found.map(({ north }) => north));
      const west = Math.min(...found.map(({ east }) => east));
      const entries = found
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, north, east }) => code.slice(department.length) + digits(north - south) + digits(east - west));
      return [department, { south, west, communes: entries.join('') }];
    }),
  );
  return `${JSON.stringify(packed, null, 1)}\n`;
};

const digits = (thousandths: number): string => thousandths.toString(36).padStart(3, '0');

/** A commune stands in several lines, one a postcode: the first one counts. */
const readCentres = (csv: string): Centre[] => {
  const [header = [], ...rows] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const columns = ['insee_com', 'insee_parente', 'lat', 'lng'].map((name) => {
    const at = header.indexOf(name);
    if (at === -1) throw new Error(`the file has no column ${name}`);
    return at;
  });
  const centres = new Map<string, Centre>();
  for (const row of rows) {
    const [code = '', city = '', lat = '', lng = ''] = columns.map((at) => row[at] ?? '');
    if (lat === '' || lng === '' || centres.has(code)) continue;
    centres.set(code, { code, city, north: Math.round(1000 * Number(lat)), east: Math.round(1000 * Number(lng)) });
  }
  return [...centres.values()];
};

/** Paris, Lyon and Marseille are known by their arrondissements alone: their centre is the mean of those. */
const withCities = (centres: readonly Centre[]): Centre[] => {
  const known = new Set(centres.map(({ code }) => code));
  const cities = Map.groupBy(
    centres.filter(({ city }) => city !== '' && !known.has(city)),
    ({ city }) => city,
  );
  const mean = (numbers: readonly number[]) =>
    Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
  return [
    ...centres,
    ...[...cities].map(([code, parts]) => ({
      code,
      city: '',
      north: mean(parts.map(({ north }) => north)),
      east: mean(parts.map(({ east }) => east)),
    })),
  ];
};

if (import.meta.main) writeFileSync(packedFile, packCentres(readFileSync(process.argv[2] ?? 'communes.csv', 'utf8')));
