import type { PlainDate } from './time.ts';

/** A point in degrees (WGS 84), longitude first as in GeoJSON. */
export type Position = readonly [longitude: number, latitude: number];

/** The outer ring, then its holes. */
export type Polygon = readonly (readonly Position[])[];

/**
 * A priority neighbourhood (QPV) as an edition of the official list has it. `communes`: codes of INSEE. Without
 * `polygons` it can be chosen from a list only.
 */
export type Neighbourhood = {
  code: string;
  name: string;
  communes: readonly string[];
  edition: string;
  polygons?: readonly Polygon[];
};

/** When an edition was valid, both days counted in, and the departments that it speaks of. */
export type NeighbourhoodEdition = {
  edition: string;
  from: PlainDate;
  to?: PlainDate;
  departments: readonly string[];
};
