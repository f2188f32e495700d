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
const distances = [4, 10, 18, 28, 40, 60, 84];

/** How wide a letter is, for one pixel of its size, in a wide font; and what stays free around a mark. */
const letter = 0.58;
const apart = 1.5;

/** What lies so near takes room from a name. */
const near = 40;

type Plan = { obstacles: readonly Obstacle[]; room: Box; size: number };
type Ranked<Name> = { name: Name; radius: number; crowd: number };

/** In which order the names of marks of one size look for their places. */
const orders: readonly ((a: Ranked<Named>, b: Ranked<Named>) => number)[] = [
  (a, b) => b.crowd - a.crowd,
  (a, b) => a.name.y - b.name.y,
  (a, b) => b.name.y - a.name.y,
  (a, b) => a.name.x - b.name.x,
  (a, b) => b.name.x - a.name.x,
];

/**
 * Names beside their marks, each at the first place where it covers neither a mark nor another name; those of the largest
 * marks choose first. Of several orders the one that leaves out the fewest, then the one with the fewest lines. A name
 * that finds no place is left out: the table says it.
 */
export const placeLabels = <Name extends Named>(names: readonly Name[], plan: Plan): Label<Name>[] => {
  const { obstacles } = plan;
  const ranked = names.map((name) => ({
    name,
    radius: obstacles.find(({ x, y }) => x === name.x && y === name.y)?.radius ?? 0,
    crowd: obstacles.filter(({ x, y }) => Math.hypot(x - name.x, y - name.y) < near).length,
  }));
  const tried = orders.map((order) =>
    placeInOrder(
      ranked.toSorted((a, b) => b.radius - a.radius || order(a, b)),
      plan,
    ),
  );
  const lines = (labels: readonly Label<Name>[]) => labels.filter(({ line }) => line !== undefined).length;
  const [best = []] = tried.toSorted((a, b) => b.length - a.length || lines(a) - lines(b));
  return best;
};

const placeInOrder = <Name extends Named>(
  order: readonly Ranked<Name>[],
  { obstacles, room, size }: Plan,
): Label<Name>[] => {
  const taken = obstacles.map(({ x, y, radius }) => around(x, y, radius + apart));
  const lines: Box[] = [];
  const placed: Label<Name>[] = [];
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
      const wide = text.length * size * letter;
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
