import type { Neighbourhood, Polygon, Position } from '../../../shared/domain/neighbourhood.ts';

/** Shapes that are nobody's: a degree of latitude has 111,320 m, one of longitude at Lille some 70,600. */
const perLatitude = 111_320;
const perLongitude = perLatitude * Math.cos((50.63 * Math.PI) / 180);

/** The point so many metres east and north of a corner in Lille. */
export const metres = (east: number, north: number): Position => [
  3.05 + east / perLongitude,
  50.63 + north / perLatitude,
];

/** A closed square, its south-west corner there. */
export const square = (east: number, north: number, side: number): Position[] =>
  [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ].map(([x = 0, y = 0]) => metres(east + x, north + y));

export const neighbourhood = (code: string, ...polygons: Polygon[]): Neighbourhood => ({
  code,
  name: `Quartier ${code}`,
  communes: ['59350'],
  edition: '2024',
  polygons,
});

/** A feature as the official file of 2024 writes it. */
export const feature = (properties: object = {}, geometry: object | null = polygonOf(square(0, 0, 400))) => ({
  type: 'Feature',
  properties: { code_qp: 'QN05991N', lib_qp: 'Les Tilleuls', insee_com: '59350', lib_com: 'Lille', ...properties },
  geometry,
});

export const polygonOf = (...coordinates: (readonly Position[])[]) => ({ type: 'Polygon', coordinates });

export const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
