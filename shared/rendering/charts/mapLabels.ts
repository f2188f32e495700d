type Named = { text: string; x: number; y: number };
type Obstacle = { x: number; y: number; radius: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** `line`: from the mark to its name, where that stands farther off. `of`: the name as it was given. */
type Label<Name> = Named & {
  of: Name;
  anchor: 'start' | 'middle' | 'end';
  line?: readonly [number, number, number, number];
};

/** Where a name may stand around its mark, the best first. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [2, -1],
  [2, 1],
  [-2, -1],
  [-2, 1],
  [1, -2],
  [1, 2],
  [-1, -2],
  [-1, 2],
] as const;
const distances = [4, 12, 24, 40, 60, 84];

/** What lies so near takes room from a name. */
const near = 40;

/**
 * Names beside their marks, each at the first place where it covers neither a mark nor another name; those of the largest
 * marks first, then those with the most around them. A name that finds no place is left out: the table says it.
 */
export const placeLabels = <Name extends Named>(
  names: readonly Name[],
  { obstacles, room, size }: { obstacles: readonly Obstacle[]; room: Box; size: number },
): Label<Name>[] => {
  const taken = obstacles.map(({ x, y, radius }) => around(x, y, radius));
  const lines: Box[] = [];
  const placed: Label<Name>[] = [];
  const radiusAt = (name: Named) => obstacles.find(({ x, y }) => x === name.x && y === name.y)?.radius ?? 0;
  const crowdAt = (name: Named) => obstacles.filter(({ x, y }) => Math.hypot(x - name.x, y - name.y) < near).length;
  const order = names
    .map((name) => ({ name, radius: radiusAt(name), crowd: crowdAt(name) }))
    .toSorted((a, b) => b.radius - a.radius || b.crowd - a.crowd);
  for (const { name, radius } of order) {
    const found = candidates(name, radius, size).find(
      ({ box, line }) =>
        isWithin(box, room) &&
        ![...taken, ...lines].some((other) => overlap(box, other)) &&
        !pieces(line).some((piece) => taken.some((other) => overlap(piece, other) && !isAt(other, name))),
    );
    if (found === undefined) continue;
    taken.push(found.box);
    lines.push(...pieces(found.line));
    placed.push({ ...found.label, of: name });
  }
  return placed;
};

const candidates = ({ text, x, y }: Named, radius: number, size: number) =>
  distances.flatMap((distance) =>
    directions.map(([right, down]) => {
      const long = Math.hypot(right, down);
      const [toX, toY] = [(right / long) * (radius + distance), (down / long) * (radius + distance)];
      const [atX, atY] = [x + toX, y + toY];
      const wide = text.length * size * 0.54;
      const left = right === 0 ? atX - wide / 2 : right > 0 ? atX : atX - wide;
      const middle = atY + (right === 0 ? Math.sign(down) * size * 0.4 : 0);
      const anchor = right === 0 ? 'middle' : right > 0 ? 'start' : 'end';
      const line =
        distance > 4
          ? ([x + (toX * radius) / (radius + distance), y + (toY * radius) / (radius + distance), atX, atY] as const)
          : undefined;
      const label: Omit<Label<Named>, 'of'> = { text, x: atX, y: middle + size * 0.36, anchor, ...(line && { line }) };
      return {
        label,
        line,
        box: { left, right: left + wide, top: middle - size * 0.55, bottom: middle + size * 0.55 },
      };
    }),
  );

/** A line as boxes so small that they lie on it. */
const pieces = (line: Label<Named>['line']): Box[] => {
  if (line === undefined) return [];
  const [fromX, fromY, toX, toY] = line;
  const count = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 3);
  return Array.from({ length: count }, (_, n) =>
    around(fromX + ((toX - fromX) * n) / count, fromY + ((toY - fromY) * n) / count, 0.5),
  );
};

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const isAt = ({ left, right, top, bottom }: Box, { x, y }: Named): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
