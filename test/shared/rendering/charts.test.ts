import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../shared/rendering/charts/drawChart.ts';
import type { Chart, ChartData } from '../../../shared/report/document/model.ts';

const table = { id: 't', caption: '', columns: [], rows: [], notes: [] };
const drawn = (data: ChartData): string =>
  drawChart({
    kind: 'chart',
    id: 'accueil.x',
    title: 'Accueil & suite',
    description: 'Le plus : mars (2).',
    data,
    table,
  } satisfies Chart);

const two = [
  { name: '2016', values: [2, 0] },
  { name: '2015', values: [1, 4] },
];

const everyKind: ChartData[] = [
  { kind: 'bars', labels: ['mars', 'avril'], series: two.slice(0, 1) },
  { kind: 'columns', labels: ['mars', 'avril'], series: two },
  {
    kind: 'pyramid',
    labels: ['mars', 'avril'],
    series: [two[0] ?? { name: '', values: [] }, two[1] ?? { name: '', values: [] }],
  },
  {
    kind: 'flow',
    nodes: [
      { id: 'a', label: 'début', column: 0 },
      { id: 'b', label: 'milieu', column: 1 },
      { id: 'c', label: 'fin', column: 2 },
    ],
    links: [
      { from: 'a', to: 'b', value: 3 },
      { from: 'b', to: 'c', value: 3 },
    ],
  },
];

describe('a chart', () => {
  it.each(everyKind)('of kind $kind is one picture with a title and a description', (data) => {
    const svg = drawn(data);
    expect(svg).toContain('role="img" aria-labelledby="chart-accueil-x-title chart-accueil-x-desc"');
    expect(svg).toContain('<title id="chart-accueil-x-title">Accueil &amp; suite</title>');
    expect(svg).toContain('<desc id="chart-accueil-x-desc">Le plus : mars (2).</desc>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('tells two series apart by pattern as well as by colour, and writes every value', () => {
    const svg = drawn({ kind: 'columns', labels: ['mars', 'avril'], series: two });
    expect(svg).toContain('fill="url(#chart-accueil-x-1)"');
    expect(svg).toContain('<pattern id="chart-accueil-x-1"');
    for (const value of ['2', '0', '1', '4']) expect(svg).toContain(`>${value}</text>`);
  });

  it('draws a bar as long as its value', () => {
    const svg = drawn({ kind: 'bars', labels: ['mars', 'avril'], series: [{ name: '2016', values: [4, 2] }] });
    const [long = 0, short = 0] = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(long).toBeGreaterThan(100);
    expect(long / short).toBeCloseTo(2, 2);
  });

  it('makes no tag of a label', () => {
    expect(drawn({ kind: 'bars', labels: ['<script>'], series: [{ name: '', values: [1] }] })).not.toContain(
      '<script>',
    );
  });
});
