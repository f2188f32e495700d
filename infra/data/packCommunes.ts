import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { departmentOf } from '../../shared/domain/departmentOf.ts';
import type { PackedDepartment, PackedFrance } from '../../shared/places/unpackFrance.ts';

/**
 * Packs the communes of the whole country, from `@etalab/decoupage-administratif`, into `shared/places/communes.json`.
 * For another year: install that version of the package, and run this once more.
 *
 *   node infra/data/packCommunes.ts
 */
export const packedFile = fileURLToPath(new URL('../../shared/places/communes.json', import.meta.url));

const require = createRequire(import.meta.url);
const communesFile = require.resolve('@etalab/decoupage-administratif/data/communes.json');
const aboutPackage = (name: string): string => readFileSync(new URL(`../${name}`, pathToFileURL(communesFile)), 'utf8');

/** What the package says of a commune, of one that was joined to another, or of an arrondissement. */
type SourceCommune = {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  codesPostaux?: string[];
  population?: number;
  anciensCodes?: string[];
  /** the present commune: of a joined one, of an arrondissement */
  chefLieu?: string;
  commune?: string;
};

/** The text of the packed file. */
export const packCommunes = (): string => {
  const all = JSON.parse(readFileSync(communesFile, 'utf8')) as SourceCommune[];
  const departments = Map.groupBy(all, ({ code }) => departmentOf(code));
  const packed: PackedFrance = {
    year: yearOf(aboutPackage('package.json'), aboutPackage('README.md')),
    departments: Object.fromEntries([...departments].sort().map(([code, communes]) => [code, pack(code, communes)])),
  };
  return `${JSON.stringify(packed, null, 1)}\n`;
};

const pack = (department: string, communes: readonly SourceCommune[]): PackedDepartment => {
  const present = communes.filter(({ type }) => type === 'commune-actuelle');
  const short = ({ code }: { code: string }): string => code.slice(department.length);
  const inFull = (commune: SourceCommune): string =>
    `${short(commune)}${nameOf(commune)}${Math.round((commune.population ?? 0) / 100)}`;

  // A commune is written in full under its first postcode, and by its code alone under the others.
  const listed = present.flatMap((commune) =>
    (commune.codesPostaux ?? []).map((postcode, at) => ({
      postcode,
      entry: at === 0 ? inFull(commune) : short(commune),
    })),
  );
  const postcodes = Map.groupBy(listed, ({ postcode }) => postcode);
  return {
    present: [...postcodes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([postcode, entries]) => `${postcode}:${entries.map(({ entry }) => entry).join(';')}`)
      .join('|'),
    former: formerOf(communes, present)
      .filter(({ code }) => code.startsWith(department))
      .map(({ code, name, now }) => `${short({ code })}${name}${now.slice(department.length)}`)
      .sort()
      .join(';'),
  };
};

type Former = { code: string; name: string; now: string };

/** Joined communes and arrondissements, and the codes that are known without a name. Other departments' are left out. */
const formerOf = (communes: readonly SourceCommune[], present: readonly SourceCommune[]): Former[] => {
  const names = new Map(present.map((commune) => [commune.code, nameOf(commune)]));
  const named = communes.flatMap((commune): Former[] => {
    if (commune.commune !== undefined) return [{ code: commune.code, name: '', now: commune.commune }];
    const name = nameOf(commune);
    const now = commune.chefLieu;
    return now === undefined || names.get(now) === name ? [] : [{ code: commune.code, name, now }];
  });
  const known = new Set(named.map(({ code }) => code));
  const codesOnly = present.flatMap(({ code: now, anciensCodes = [] }) =>
    anciensCodes.filter((code) => !known.has(code)).map((code) => ({ code, name: '', now })),
  );
  return [...named, ...codesOnly];
};

/** The apostrophe of print. A digit or a sign of ours in a name would be read as something else. */
const nameOf = ({ nom, type }: SourceCommune): string => {
  const name = nom.replaceAll("'", '’');
  if (type !== 'arrondissement-municipal' && /[\d;:|]/.test(name)) throw new Error(`cannot be packed: ${nom}`);
  return name;
};

/** The year of the official list, which the package tells by its version. */
const yearOf = (description: string, readme: string): number => {
  const { version } = JSON.parse(description) as { version: string };
  const row = readme.split('\n').find((line) => line.includes(`@${version}\``));
  const [year] = /\b20\d\d\b/.exec(row ?? '') ?? [];
  if (year === undefined) throw new Error(`the package does not tell the year of its version ${version}`);
  return Number(year);
};

if (import.meta.main) writeFileSync(packedFile, packCommunes());
