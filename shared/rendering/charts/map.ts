import { french } from '../../report/amount.ts';
import type { Chart, ChartData } from '../../report/document/model.ts';
import { placeLabels } from './mapLabels.ts';
import { layOutMap, type Mark } from './mapLayout.ts';
import { drawing, drawingId, edgeOf, fillOf, type Svg, svg, textWidth, width } from './svg.ts';

const top = 34;
const footer = 44;
const labelSize = 12;

/** Marks where they lie, as large as their values, each series in a shape of its own; north is up. */
export const drawMap = (chart: Chart, { series }: Extract<ChartData, { kind: 'map' }>): string => {
  const id = drawingId(chart);
  const { marks, most, radiusOf, bottom, pixelsPerKilometre } = layOutMap(series, { width, top });
  const height = Math.ceil(bottom + footer);
  return drawing(chart, height, [
    ...keysOf(
      id,
      series.map(({ name }) => name),
    ),
    ...marks.map((mark) => shapeOf(id, mark)),
    ...namesOf(marks, bottom),
    ...scaleOf(id, most, radiusOf, height - 16),
    ...distance(pixelsPerKilometre, height - 16),
  ]);
};

/** A circle, a lozenge or a square of the same area; empty where there is nothing to count. */
const shapeOf = (id: string, { series, x, y, value, radius }: Omit<Mark, 'label'>): Svg => {
  const fill = value > 0 ? fillOf(id, series) : '#fff';
  const paint = svg`fill="${fill}" stroke="${series % 3 === 0 && radius > 8 ? '#fff' : edgeOf(series)}" stroke-width="1.2"`;
  const n = (number: number) => number.toFixed(1);
  if (series % 3 === 0)
    return svg`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${paint}/>
`;
  const half = radius * Math.sqrt(Math.PI / (series % 3 === 1 ? 2 : 4));
  if (series % 3 === 1)
    return svg`<path d="M${n(x)} ${n(y - half)}L${n(x + half)} ${n(y)}L${n(x)} ${n(y + half)}L${n(x - half)} ${n(y)}Z" ${paint}/>
`;
  return svg`<rect x="${n(x - half)}" y="${n(y - half)}" width="${n(2 * half)}" height="${n(2 * half)}" ${paint}/>
`;
};

/** The name of each commune once, with what its marks count together. */
const namesOf = (marks: readonly Mark[], bottom: number): Svg[] => {
  const named = [...Map.groupBy(marks, ({ label }) => label)].map(([label, [first, ...others]]) => {
    const value = others.reduce((sum, mark) => sum + mark.value, first?.value ?? 0);
    return { text: value > 0 ? `${label} (${french.format(value)})` : label, x: first?.x ?? 0, y: first?.y ?? 0 };
  });
  const room = { left: 0, right: width, top, bottom };
  return placeLabels(named, { obstacles: marks, room, size: labelSize }).map(
    ({ text, x, y, anchor, line }) => svg`${
      line ? svg`<path d="M${line.map((at) => at.toFixed(1)).join(' ')}" stroke="#79837a" stroke-width=".8"/>` : ''
    }<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${labelSize}">${text}</text>
`,
  );
};

const keysOf = (id: string, names: readonly string[]): Svg[] => {
  let x = 8;
  return names.map((name, series) => {
    const at = x;
    x += 36 + textWidth(name);
    return svg`${shapeOf(id, { series, x: at, y: 10, value: 1, radius: 7 })}<text x="${at + 14}" y="14">${name}</text>
`;
  });
};

/** What an area counts, at two values and at none. */
const scaleOf = (id: string, most: number, radiusOf: (value: number) => number, y: number): Svg[] => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const large = [5, 2, 1].map((times) => times * power).find((value) => value <= most) ?? 0;
  let x = 8;
  return [...new Set([0, Math.ceil(large / 10), large])].map((value) => {
    const radius = radiusOf(value);
    const at = x + radius;
    const text = `${french.format(value)}${value === large ? ' rendez-vous' : ''}`;
    x += 2 * radius + textWidth(text) + 18;
    return svg`${shapeOf(id, { series: 0, x: at, y: y - Math.max(0, radius - 10), value, radius })}<text x="${(at + radius + 5).toFixed(1)}" y="${y + 5}">${text}</text>
`;
  });
};

/** How long some kilometres are. */
const distance = (pixelsPerKilometre: number, y: number): Svg[] => {
  const kilometres = [50, 20, 10, 5, 2, 1].find((each) => each * pixelsPerKilometre <= 160) ?? 1;
  const left = width - kilometres * pixelsPerKilometre - 8;
  return [
    svg`<path d="M${left.toFixed(1)} ${y - 4}v6H${width - 8}v-6" fill="none" stroke="#1d2a2b"/><text x="${width - 8}" y="${y - 10}" text-anchor="end">${kilometres} km</text>
`,
  ];
};
