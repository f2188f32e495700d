import { scaleLinear } from 'd3-scale';
import { french } from '../../report/amount.ts';
import type { Chart, ChartData } from '../../report/document/model.ts';
import { drawing, drawingId, edgeOf, fillOf, svg, width } from './svg.ts';

const rowHeight = 34;
const top = 30;
const middle = 150;

/** Two series back to back, the codes between them, the last one on top as a pyramid of ages has it. */
export const drawPyramid = (chart: Chart, { labels, series }: Extract<ChartData, { kind: 'pyramid' }>): string => {
  const id = drawingId(chart);
  const room = (width - middle) / 2 - 40;
  const length = scaleLinear()
    .domain([0, Math.max(1, ...series.flatMap(({ values }) => values))])
    .range([0, room]);
  const edges = [(width - middle) / 2, (width + middle) / 2] as const;
  const rows = labels.map((label, m) => {
    const y = top + (labels.length - 1 - m) * rowHeight;
    const sides = series.map(({ values }, n) => {
      const value = values[m] ?? 0;
      const long = length(value);
      const x = n === 0 ? edges[0] - long : edges[1];
      const end = n === 0 ? x - 6 : x + long + 6;
      return svg`<rect x="${x.toFixed(1)}" y="${y + 4}" width="${long.toFixed(1)}" height="${rowHeight - 8}" fill="${fillOf(id, n)}" stroke="${edgeOf(n)}"/>
<text x="${end.toFixed(1)}" y="${y + 22}" text-anchor="${n === 0 ? 'end' : 'start'}" font-weight="600">${french.format(value)}</text>
`;
    });
    return svg`<text x="${width / 2}" y="${y + 22}" text-anchor="middle">${label}</text>
${sides}`;
  });
  const heads = series.map(
    ({ name }, n) =>
      svg`<text x="${n === 0 ? edges[0] : edges[1]}" y="18" text-anchor="${n === 0 ? 'end' : 'start'}" font-weight="600">${name}</text>
`,
  );
  return drawing(chart, top + labels.length * rowHeight + 4, [...heads, ...rows]);
};
