import { scaleBand, scaleLinear } from 'd3-scale';
import { french } from '../../report/amount.ts';
import type { Chart, ChartData } from '../../report/document/model.ts';
import { drawing, drawingId, edgeOf, fillOf, fitting, legend, type Svg, svg, textWidth, width } from './svg.ts';

const plotHeight = 200;
const top = 40;

/** Upright columns, side by side where there are several series, the value on each. */
export const drawColumns = (chart: Chart, { labels, series }: Extract<ChartData, { kind: 'columns' }>): string => {
  const id = drawingId(chart);
  // Many names stand slanted, and the first one needs room on its left.
  const isDense = labels.length > 8;
  const groups = scaleBand(labels, [isDense ? 36 : 0, width])
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const within = scaleBand(
    series.map((_, n) => String(n)),
    [0, groups.bandwidth()],
  ).paddingInner(0.08);
  const height = scaleLinear()
    .domain([0, Math.max(1, ...series.flatMap(({ values }) => values))])
    .range([0, plotHeight - 20]);
  const column = (label: string, value: number, n: number): Svg => {
    const x = (groups(label) ?? 0) + (within(String(n)) ?? 0);
    const tall = height(value);
    return svg`<rect x="${x.toFixed(1)}" y="${(top + plotHeight - tall).toFixed(1)}" width="${within.bandwidth().toFixed(1)}" height="${tall.toFixed(1)}" fill="${fillOf(id, n)}" stroke="${edgeOf(n)}"/>
<text x="${(x + within.bandwidth() / 2).toFixed(1)}" y="${(top + plotHeight - tall - 5).toFixed(1)}" text-anchor="middle" font-size="13">${french.format(value)}</text>
`;
  };
  const drawn = labels.flatMap((label, m) => series.map(({ values }, n) => column(label, values[m] ?? 0, n)));
  const names = labels.map((label) => {
    const x = ((groups(label) ?? 0) + groups.bandwidth() / 2).toFixed(1);
    const y = top + plotHeight + 18;
    return isDense
      ? svg`<text x="${x}" y="${y}" text-anchor="end" transform="rotate(-40 ${x} ${y - 4})">${label}</text>
`
      : svg`<text text-anchor="middle">${twoLines(label, groups.step()).map(
          (line, n) => svg`<tspan x="${x}" y="${y + n * 16}">${fitting(line, groups.step())}</tspan>`,
        )}</text>
`;
  });
  const axis = svg`<path d="M0 ${top + plotHeight}H${width}" stroke="#79837a"/>`;
  const keys =
    series.length > 1
      ? legend(
          id,
          series.map(({ name }) => name),
        )
      : [];
  return drawing(chart, top + plotHeight + (isDense ? 62 : 44), [...keys, ...drawn, ...names, axis]);
};

/** A text that is wider than `room` in two lines, cut at the space nearest to its middle. */
const twoLines = (text: string, room: number): string[] => {
  if (textWidth(text) <= room) return [text];
  const words = text.split(' ');
  const before = (n: number) => words.slice(0, n).join(' ');
  const cuts = words.map((_, n) => n + 1).toSorted((a, b) => offMiddle(before(a), text) - offMiddle(before(b), text));
  const [cut = words.length] = cuts;
  return [before(cut), words.slice(cut).join(' ')].filter((line) => line !== '');
};

const offMiddle = (part: string, whole: string): number => Math.abs(part.length - whole.length / 2);
