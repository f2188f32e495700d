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
    kind: 'map',
    series: [
      {
        name: 'en service',
        marks: [
          { label: 'Lille', position: [3.047, 50.631], value: 40 },
          { label: 'Douai', position: [3.092, 50.375], value: 20 },
        ],
      },
      { name: 'nouveau', marks: [{ label: 'Auby', position: [3.059, 50.413], value: 0 }] },
    ],
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

const mapData = everyKind.find(({ kind }) => kind === 'map') ?? { kind: 'map', series: [] };

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

  it('makes the area of a mark as large as its value, and tells the kinds of marks by their shapes', () => {
    const svg = drawn(mapData);
    const radii = [...svg.matchAll(/<circle cx="[\d.]+" cy="[\d.]+" r="([\d.]+)" fill="#0c6459" stroke="#fff"/g)].map(
      ([, r]) => Number(r),
    );
    const [large = 0, small = 0] = radii;
    expect((large / small) ** 2).toBeCloseTo(2, 1);
    expect(svg).toMatch(/<path d="M[^"]*Z" fill="#fff" stroke="#b53a24"/);
    for (const name of ['Lille (40)', 'Douai (20)', 'Auby']) expect(svg).toContain(`>${name}</text>`);
  });

  it('puts the north up and the west left, and says how long some kilometres are', () => {
    const svg = drawn(mapData);
    const [lille, douai] = [
      ...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="#0c6459" stroke="#fff"/g),
    ].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(lille?.[0]).toBeLessThan(douai?.[0] ?? 0);
    expect(lille?.[1]).toBeLessThan(douai?.[1] ?? 0);
    expect(svg).toContain('>5 km</text>');
  });

  it('draws one lonely mark, and marks on the same spot side by side', () => {
    const mark = { label: 'Lille', position: [3, 50] as const, value: 1 };
    expect(drawn({ kind: 'map', series: [{ name: '', marks: [mark] }] })).not.toMatch(/NaN|Infinity/);
    const both = drawn({
      kind: 'map',
      series: [
        { name: '', marks: [mark] },
        { name: '', marks: [mark] },
      ],
    });
    expect(both.match(/Lille \(2\)<\/text>/g)).toHaveLength(1);
  });

  it('makes no tag of a label', () => {
    expect(drawn({ kind: 'bars', labels: ['<script>'], series: [{ name: '', values: [1] }] })).not.toContain(
      '<script>',
    );
  });
});
