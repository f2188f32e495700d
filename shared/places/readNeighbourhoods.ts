import type { Neighbourhood } from '../domain/neighbourhood.ts';
import { communeByCode, findCommunes } from './france.ts';
import { neighbourhoodFaults as faults } from './neighbourhoodFaults.ts';
import { readPolygons } from './readPolygons.ts';

/** How the editions of 2015 and 2024, and the sites that publish them, call the same thing. */
const fields = {
  code: ['code_qp', 'code_qpv', 'code_quartier', 'qp', 'code'],
  name: ['lib_qp', 'nom_qp', 'nom_qpv', 'noms_des_quartiers_prioritaires', 'quartier_prioritaire', 'libelle', 'nom'],
  communes: ['insee_com', 'code_insee', 'cod_com', 'codgeo', 'insee_commune'],
  communeNames: ['lib_com', 'commune_qp', 'noms_des_communes_concernees', 'nom_com', 'com', 'commune'],
};

/** DynamoDB's items hold 400 KB, and a point takes up to 25 bytes. */
const mostPoints = 15_000;

/**
 * Reads the official GeoJSON of the priority neighbourhoods: all of them, or every fault as a French sentence that says
 * where it is and what is accepted. One that lies in several communes may stand in the file once for each.
 */
export const readNeighbourhoods = async (
  text: string,
  edition: string,
): Promise<{ neighbourhoods: Neighbourhood[] } | { faults: string[] }> => {
  const features = featuresOf(text);
  if ('fault' in features) return { faults: [features.fault] };
  const found = new Map<string, Neighbourhood>();
  const wrong: string[] = [];
  for (const [at, feature] of features.list.entries()) {
    const read = await readFeature(feature, edition);
    if ('neighbourhood' in read) found.set(read.neighbourhood.code, together(found.get(read.neighbourhood.code), read));
    else wrong.push(...read.faults.map((fault) => `${faults.place(at + 1, read.code)} : ${fault}`));
    // In another projection every other one is wrong in the same way.
    if (wrong.some((fault) => fault.endsWith(faults.projected))) break;
  }
  const neighbourhoods = [...found.values()];
  wrong.push(...neighbourhoods.flatMap(sizeFaults));
  return wrong.length > 0 ? { faults: wrong } : { neighbourhoods };
};

const sizeFaults = ({ code, polygons = [] }: Neighbourhood): string[] => {
  const points = polygons.flat(2).length;
  return points > mostPoints ? [`quartier ${code} : ${faults.tooLarge(points)}`] : [];
};

const featuresOf = (text: string): { list: unknown[] } | { fault: string } => {
  try {
    const { features } = (JSON.parse(text.replace(/^\uFEFF/, '')) ?? {}) as { features?: unknown };
    return Array.isArray(features) && features.length > 0 ? { list: features } : { fault: faults.noFeatures };
  } catch {
    return { fault: faults.notJson };
  }
};

type Read = { neighbourhood: Neighbourhood } | { faults: string[]; code: string };

const readFeature = async (feature: unknown, edition: string): Promise<Read> => {
  const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
  const given = textsOf(properties);
  const code = given(fields.code).toUpperCase();
  const name = given(fields.name);
  const communes = await readCommunes(given, code);
  const shape = readPolygons(geometry);
  const wrong = [
    ...(code === '' ? [faults.noCode] : /^Q[A-Z][0-9][0-9AB]\d{3,5}[A-Z]?$/.test(code) ? [] : [faults.badCode(code)]),
    ...(name === '' ? [faults.noName] : []),
    ...('fault' in communes ? [communes.fault] : []),
    ...('fault' in shape ? [shape.fault] : []),
  ];
  if ('fault' in communes || 'fault' in shape || wrong.length > 0) return { faults: wrong, code };
  const { polygons } = shape;
  return { neighbourhood: { code, name, communes: communes.codes, edition, ...(polygons.length > 0 && { polygons }) } };
};

/** The first of these fields that is filled in, whatever its case; text in an empty place. */
const textsOf = (properties: unknown) => {
  const known = new Map(Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return (names: readonly string[]): string =>
    names
      .map((name) => known.get(name))
      .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''))
      .find(Boolean) ?? '';
};

/** By code, `59350, 59360`, or by name within the department that the neighbourhood's code tells. */
const readCommunes = async (
  given: (names: readonly string[]) => string,
  code: string,
): Promise<{ codes: string[] } | { fault: string }> => {
  const codes = given(fields.communes).match(/(?<!\d)\d[\dAB]?\d{3}(?!\d)/gi) ?? [];
  const names =
    codes.length > 0
      ? []
      : given(fields.communeNames)
          .split(/[,;/|]/)
          .map((name) => name.trim())
          .filter(Boolean);
  const department = code.slice(2, 5).replace(/^0/, '');
  const communes = await Promise.all([
    ...codes.map(async (given) => (await communeByCode(given.toUpperCase().padStart(5, '0'))) ?? given),
    ...names.map(
      async (name) =>
        (await findCommunes(`${name} ${department}`)).find(({ department: found }) => found === department) ?? name,
    ),
  ]);
  const unknown = communes.find((commune) => typeof commune === 'string');
  if (unknown !== undefined) return { fault: faults.unknownCommune(unknown) };
  if (communes.length === 0) return { fault: faults.noCommune };
  return { codes: [...new Set(communes.map((commune) => (commune as { code: string }).code))] };
};

const together = (
  known: Neighbourhood | undefined,
  { neighbourhood }: { neighbourhood: Neighbourhood },
): Neighbourhood => {
  if (!known) return neighbourhood;
  const drawn = [...(known.polygons ?? []), ...(neighbourhood.polygons ?? [])];
  const polygons = [...new Map(drawn.map((polygon) => [JSON.stringify(polygon), polygon])).values()];
  return {
    ...known,
    communes: [...new Set([...known.communes, ...neighbourhood.communes])],
    ...(polygons.length > 0 && { polygons }),
  };
};
