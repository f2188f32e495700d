import type { MapSeries } from '../../report/document/model.ts';
import { project } from './mapProjection.ts';

/** The radius of the mark with the greatest value, and of one without any. */
const largest = 30;
const smallest = 2.6;

/** `series`: the place of its series in the map. */
export type Mark = { series: number; label: string; x: number; y: number; value: number; radius: number };

/** Where the marks of a map stand in a drawing of this width, the largest first; below `top` and above `bottom`. */
export const layOutMap = (series: readonly MapSeries[], { width, top }: { width: number; top: number }) => {
  const given = series.flatMap(({ marks }, n) => marks.map((mark) => ({ ...mark, series: n })));
  const most = Math.max(0, ...given.map(({ value }) => value));
  const radiusOf = (value: number) => (value > 0 ? Math.max(smallest, largest * Math.sqrt(value / most)) : smallest);
  const plan = project(
    given.map(({ position }) => position),
    { width, top: top + largest, tallest: 560, margin: 90 },
  );
  const marks = given.map(
    ({ series, label, value }, n): Mark => ({
      series,
      label,
      value,
      radius: radiusOf(value),
      ...(plan.points[n] ?? { x: 0, y: 0 }),
    }),
  );
  return {
    marks: apart(marks).toSorted((a, b) => b.radius - a.radius),
    most,
    radiusOf,
    bottom: plan.bottom + largest,
    pixelsPerKilometre: plan.pixelsPerKilometre,
  };
};

/** Marks of one commune stand side by side, else one would hide the other. */
const apart = (marks: readonly Mark[]): Mark[] =>
  [...Map.groupBy(marks, ({ x, y }) => `${x} ${y}`).values()].flatMap((here) => {
    let right: number | undefined;
    return here.map((mark) => {
      const x = right === undefined ? mark.x : right + mark.radius + 2;
      right = x + mark.radius;
      return { ...mark, x };
    });
  });
