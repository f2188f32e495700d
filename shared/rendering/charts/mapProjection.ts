import type { MapSeries } from '../../report/document/model.ts';

type Position = MapSeries['marks'][number]['position'];

const kilometresADegree = 111.2;
/** Places that lie close to one another are not drawn apart any farther. */
const mostPixelsAKilometre = 40;

type Room = { width: number; top: number; tallest: number; margin: number };

/**
 * Points of a region in a drawing: a degree of longitude is as long as it is in the middle of the region, and a
 * kilometre the same both ways. `margin` is kept free left and right.
 */
export const project = (
  positions: readonly Position[],
  { width, top, tallest, margin }: Room,
): { points: { x: number; y: number }[]; bottom: number; pixelsPerKilometre: number } => {
  const [west, east] = [Math.min, Math.max].map((of) => of(...positions.map(([longitude]) => longitude)));
  const [south, north] = [Math.min, Math.max].map((of) => of(...positions.map(([, latitude]) => latitude)));
  if (west === undefined || east === undefined || south === undefined || north === undefined || positions.length === 0)
    return { points: [], bottom: top, pixelsPerKilometre: mostPixelsAKilometre };
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * narrowing * kilometresADegree, (north - south) * kilometresADegree];
  const pixelsPerKilometre = Math.min(mostPixelsAKilometre, (width - 2 * margin) / wide, tallest / high);
  const left = (width - wide * pixelsPerKilometre) / 2;
  const scale = kilometresADegree * pixelsPerKilometre;
  return {
    points: positions.map(([longitude, latitude]) => ({
      x: left + (longitude - west) * narrowing * scale,
      y: top + (north - latitude) * scale,
    })),
    bottom: top + high * pixelsPerKilometre,
    pixelsPerKilometre,
  };
};
