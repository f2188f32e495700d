import type { Polygon, Position } from '../domain/neighbourhood.ts';
import { neighbourhoodFaults } from './neighbourhoodFaults.ts';

/** Where France is, by west, south, east and north: the mainland, the Antilles, Guyane, the Indian Ocean, the Pacific. */
const parts = [
  [-6, 41, 10, 52],
  [-64, 14, -60, 19],
  [-55, 2, -51, 6],
  [44, -22, 56, -12],
  [157, -24, 173, -18],
  [-179, -28, -134, -7],
] as const;

/** About ten centimetres. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The polygons of a GeoJSON geometry, or one French sentence; none where there is no geometry. */
export const readPolygons = (geometry: unknown): { polygons: Polygon[] } | { fault: string } => {
  if (geometry === null || geometry === undefined) return { polygons: [] };
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const given = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!areShapes(given)) return { fault: neighbourhoodFaults.badGeometry(String(type)) };
  const points = given.flat(2);
  if (points.some(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90))
    return { fault: neighbourhoodFaults.projected };
  const abroad = points.find((point) => !parts.some((part) => isIn(part, point)));
  if (abroad) return { fault: neighbourhoodFaults.elsewhere(abroad[0], abroad[1]) };
  const rounded = ([longitude, latitude]: Position): Position => [round(longitude), round(latitude)];
  return { polygons: given.map((polygon) => polygon.map((ring) => ring.map(rounded))) };
};

const isIn = ([west, south, east, north]: (typeof parts)[number], [longitude, latitude]: Position): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** Polygons of rings of three points or more; a point may have a height too. */
const areShapes = (value: unknown): value is Polygon[] =>
  isListOf(value, 1, (polygon) => isListOf(polygon, 1, (ring) => isListOf(ring, 3, isPoint)));

const isListOf = (value: unknown, least: number, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length >= least && value.every(isItem);

const isPoint = (value: unknown): boolean =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
