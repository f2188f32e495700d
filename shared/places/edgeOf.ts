import type { Polygon, Position } from '../domain/neighbourhood.ts';

const metresPerDegree = 111_320;

/** Where a point lies to a polygon: within it (even-odd rule, so holes are outside), and how far from its nearest edge. */
export const edgeOf = ([longitude, latitude]: Position, polygon: Polygon): { inside: boolean; metres: number } => {
  const perLongitude = metresPerDegree * Math.cos((latitude * Math.PI) / 180);
  let inside = false;
  let nearest = Infinity;
  for (const ring of polygon) {
    // In metres from the point; a ring that is not closed is closed here.
    let [fromX, fromY] = [0, 0];
    for (const [at, [lon, lat]] of [...ring, ring[0] ?? ([0, 0] as const)].entries()) {
      const [x, y] = [(lon - longitude) * perLongitude, (lat - latitude) * metresPerDegree];
      if (at > 0) {
        if (fromY > 0 !== y > 0 && fromX - (fromY * (x - fromX)) / (y - fromY) > 0) inside = !inside;
        nearest = Math.min(nearest, squaredDistance(fromX, fromY, x, y));
      }
      [fromX, fromY] = [x, y];
    }
  }
  return { inside, metres: Math.sqrt(nearest) };
};

/** Of the origin to a line from a to b. */
const squaredDistance = (ax: number, ay: number, bx: number, by: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
};
