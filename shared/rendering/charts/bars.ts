import { scaleLinear } from 'd3-scale';
import { french } from '../../report/amount.ts';
import type { Chart, ChartData } from '../../report/document/model.ts';
import { drawing, drawingId, edgeOf, fillOf, fitting, svg, textWidth, width } from './svg.ts';

const rowHeight = 26;
const widestLabel = 330;

/** Horizontal bars, the value at the end of each. */
export const drawBars = (chart: Chart, { labels, series }: Extract<ChartData, { kind: 'bars' }>): string => {
  const id = drawingId(chart);
  const values = series[0]?.values ?? [];
  const left = Math.min(widestLabel, Math.max(60, ...labels.map((label) => textWidth(label)))) + 10;
  const length = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .range([0, width - left - 50]);
  const rows = labels.map((label, n) => {
    const value = values[n] ?? 0;
    const y = n * rowHeight;
    return svg`<text x="${left - 8}" y="${y + 18}" text-anchor="end">${fitting(label, widestLabel)}</text>
<rect x="${left}" y="${y + 4}" width="${length(value).toFixed(1)}" height="${rowHeight - 8}" fill="${fillOf(id, 0)}" stroke="${edgeOf(0)}"/>
<text x="${(left + length(value) + 6).toFixed(1)}" y="${y + 18}" font-weight="600">${french.format(value)}</text>
`;
  });
  const axis = svg`<path d="M${left} 0V${labels.length * rowHeight}" stroke="#79837a"/>`;
  return drawing(chart, Math.max(rowHeight, labels.length * rowHeight) + 4, [...rows, axis]);
};
