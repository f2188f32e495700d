import type { Neighbourhood, Polygon, Position } from '../domain/neighbourhood.ts';
import { edgeOf } from './edgeOf.ts';

/** Nearer than that to an edge, an address does not tell on which side somebody lives. */
const edgeMetres = 20;

/** In which neighbourhood a point lies. `edge`: it lies so near to its edge, on either side, that a person has to look. */
export type Whereabouts = { where: 'inside' | 'edge'; neighbourhood: Neighbourhood } | { where: 'outside' };

/** Looks up one point; for many points make a map of the neighbourhoods once. */
export const neighbourhoodAt = (point: Position, neighbourhoods: readonly Neighbourhood[]): Whereabouts =>
  createNeighbourhoodMap(neighbourhoods)(point);

/** A look-up by point among those neighbourhoods that have polygons. */
export const createNeighbourhoodMap = (
  neighbourhoods: readonly Neighbourhood[],
): ((point: Position) => Whereabouts) => {
  const areas = neighbourhoods.flatMap((neighbourhood) =>
    (neighbourhood.polygons ?? []).map((polygon) => ({ neighbourhood, polygon, box: boxOf(polygon) })),
  );
  return (point) => {
    const near = areas
      .filter(({ box }) => isIn(box, point))
      .map(({ neighbourhood, polygon }) => ({ neighbourhood, ...edgeOf(point, polygon) }));
    const around = near.find(({ inside, metres }) => inside && metres >= edgeMetres);
    if (around) return { where: 'inside', neighbourhood: around.neighbourhood };
    const [nearest] = near
      .filter(({ metres }) => metres < edgeMetres)
      .sort((a, b) => Number(b.inside) - Number(a.inside) || a.metres - b.metres);
    return nearest ? { where: 'edge', neighbourhood: nearest.neighbourhood } : { where: 'outside' };
  };
};

type Box = { west: number; east: number; south: number; north: number };

/** What holds a polygon and the strip along its edge; a degree of longitude has at least 40 km below 68° north. */
const boxOf = ([outer = []]: Polygon): Box => {
  const [longitudes, latitudes] = [outer.map(([longitude]) => longitude), outer.map(([, latitude]) => latitude)];
  const strip = edgeMetres / 40_000;
  return {
    west: smallest(longitudes) - strip,
    east: -smallest(longitudes.map((longitude) => -longitude)) + strip,
    south: smallest(latitudes) - strip,
    north: -smallest(latitudes.map((latitude) => -latitude)) + strip,
  };
};

const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);

const isIn = ({ west, east, south, north }: Box, [longitude, latitude]: Position): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;
