import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNeighbourhoods } from '../../../shared/places/readNeighbourhoods.ts';
import { collection, feature, polygonOf, square } from './shapes.ts';

const read = async (...features: object[]) => {
  const result = await readNeighbourhoods(collection(...features), '2024');
  return 'neighbourhoods' in result ? result.neighbourhoods : result.faults;
};

/** Six decimals are ten centimetres. */
const rounded = square(0, 0, 400).map((point) => point.map((degrees) => Math.round(degrees * 1e6) / 1e6));

test('A neighbourhood is read with its code, name, commune, edition and outline', async () => {
  expect(await read(feature())).toEqual([
    { code: 'QN05991N', name: 'Les Tilleuls', communes: ['59350'], edition: '2024', polygons: [[rounded]] },
  ]);
});

describe('the files call the same thing differently', () => {
  test.each([
    [{ insee_com: '59350, 59360' }, ['59350', '59360']],
    [{ insee_com: '="59350"' }, ['59350']],
    [{ insee_com: undefined, INSEE_COM: 59350 }, ['59350']],
    [{ insee_com: '1004' }, ['01004']],
    [{ insee_com: '2a004' }, ['2A004']],
    [{ insee_com: '59298' }, ['59350']],
    [{ code_qp: 'QP059001', insee_com: undefined, lib_com: undefined, commune_qp: 'Lille, Loos' }, ['59350', '59360']],
    [{ code_qp: 'QP974001', insee_com: '', lib_com: 'Saint-Denis' }, ['97411']],
  ])('%o', async (properties, communes) => expect(await read(feature(properties))).toMatchObject([{ communes }]));

  test('as those of 2015 do', async () => {
    const properties = { code_qp: 'QP059001', lib_qp: undefined, NOM_QP: 'Secteur Sud' };
    expect(await read(feature(properties))).toMatchObject([{ code: 'QP059001', name: 'Secteur Sud' }]);
  });
});

test('One that stands in the file once for each commune is one, with all of its parts', async () => {
  const other = polygonOf(square(400, 0, 400));
  const [one, ...others] = await read(
    feature(),
    feature({ insee_com: '59360' }, other),
    feature({ insee_com: '59368' }),
  );
  expect(others).toEqual([]);
  expect(one).toMatchObject({ communes: ['59350', '59360', '59368'], polygons: [[rounded], expect.any(Array)] });
});

test('Without an outline it can be chosen from the list', async () => {
  const [listed] = await read(feature({}, null));
  expect(listed).toMatchObject({ code: 'QN05991N' });
  expect(listed).not.toHaveProperty('polygons');
});

test.each([
  [feature({ code_qp: '' }), 'quartier n° 1 : pas de code de quartier. Accepté : un champ code_qp'],
  [feature({ code_qp: '12' }), 'quartier n° 1 (12) : le code « 12 » n’est pas celui d’un quartier.'],
  [feature({ lib_qp: ' ' }), 'quartier n° 1 (QN05991N) : pas de nom. Accepté : un champ lib_qp'],
  [feature({ insee_com: '', lib_com: '' }), 'quartier n° 1 (QN05991N) : pas de commune.'],
  [feature({ insee_com: '99999' }), 'la commune « 99999 » n’existe pas.'],
  [feature({ insee_com: '', lib_com: 'Atlantide' }), 'la commune « Atlantide » n’existe pas.'],
  [
    feature({}, { type: 'Point', coordinates: [3, 50] }),
    'contour de type « Point ». Accepté : Polygon ou MultiPolygon',
  ],
  [feature({}, polygonOf(square(0, 0, 400).slice(0, 2))), 'contour de type « Polygon »'],
  [feature({}, { type: 'Polygon', coordinates: [[['3', '50'], [], 1]] }), 'contour de type « Polygon »'],
  [
    feature(
      {},
      polygonOf([
        [50.6, 3],
        [50.7, 3],
        [50.7, 3.1],
      ]),
    ),
    'le point (50.6, 3) n’est pas en France.',
  ],
  [
    feature({}, polygonOf(Array.from({ length: 15_001 }, () => [3, 50] as const))),
    'contour trop détaillé (15001 points).',
  ],
])('What is wrong is said with its place and what is accepted: %#', async (wrong, sentence) => {
  const faults = await read(wrong);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(sentence);
  expect(faults[0]).toContain('Accepté : ');
});

test('Every fault is told, and the projection of paper maps once for all', async () => {
  expect(
    await read(feature({ lib_qp: '' }), feature(), feature({ code_qp: '', insee_com: '', lib_com: '' })),
  ).toHaveLength(3);
  const lambert = polygonOf([
    [704_000, 7_059_000],
    [704_400, 7_059_000],
    [704_400, 7_059_400],
  ]);
  const faults = await read(feature({}, lambert), feature({}, lambert));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('Exportez le fichier en WGS 84 (EPSG:4326)');
});

test('What is no GeoJSON is refused in one sentence', async () => {
  for (const text of ['', 'PK\u0003\u0004', '[]', 'null', '{"features":{}}', '{"features":[]}'])
    expect(await readNeighbourhoods(text, '2024')).toEqual({ faults: [expect.stringContaining('Accepté : ')] });
  expect(await readNeighbourhoods(`\uFEFF${collection(feature())}`, '2024')).toHaveProperty('neighbourhoods');
});

test('Whatever stands in a file is read or refused in sentences', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.jsonValue(), fc.record({ properties: fc.jsonValue(), geometry: fc.jsonValue() }))),
      async (features) => {
        const result = await readNeighbourhoods(JSON.stringify({ features }), '2024');
        expect('faults' in result ? result.faults.every((fault) => fault.includes('Accepté : ')) : true).toBe(true);
      },
    ),
  ));
