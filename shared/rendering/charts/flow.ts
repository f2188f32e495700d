import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { french } from '../../report/amount.ts';
import type { Chart, ChartData, Flow } from '../../report/document/model.ts';
import { drawing, drawingId, edgeOf, fillOf, fitting, type Svg, svg, width } from './svg.ts';

const height = 340;
const nodeWidth = 14;
/** room for the labels right of the last column */
const right = 185;
const top = 30;
const heads = ['Début de l’année', 'Étape la plus avancée', 'Fin de l’année'];

/** How many go from where to where, left to right; a band is as thick as it has projects. */
export const drawFlow = (chart: Chart, flow: Extract<ChartData, { kind: 'flow' }>): string => {
  const { nodes, links } = layOut(flow);
  const id = drawingId(chart);
  const path = sankeyLinkHorizontal();
  const bands = links.map(
    (link) =>
      svg`<path d="${path(link) ?? ''}" fill="none" stroke="${edgeOf(link.column)}" stroke-opacity=".28" stroke-width="${Math.max(1, link.width ?? 0).toFixed(1)}"/>
`,
  );
  const boxes = nodes.map(({ x0 = 0, y0 = 0, y1 = 0, label, column, value = 0 }): Svg => {
    const name = `${fitting(label, 170)} (${french.format(value)})`;
    return svg`<rect x="${x0.toFixed(1)}" y="${y0.toFixed(1)}" width="${nodeWidth}" height="${Math.max(1, y1 - y0).toFixed(1)}" fill="${fillOf(id, column)}" stroke="${edgeOf(column)}"/>
<text x="${(x0 + nodeWidth + 6).toFixed(1)}" y="${((y0 + y1) / 2 + 5).toFixed(1)}" stroke="#fff" stroke-width="4" stroke-linejoin="round" stroke-opacity=".85">${name}</text>
<text x="${(x0 + nodeWidth + 6).toFixed(1)}" y="${((y0 + y1) / 2 + 5).toFixed(1)}">${name}</text>
`;
  });
  const step = (width - right - nodeWidth) / 2;
  const titles = heads.map(
    (head, n) => svg`<text x="${n * step}" y="16" font-weight="600">${head}</text>
`,
  );
  return drawing(chart, height, flow.links.length === 0 ? [] : [...titles, ...bands, ...boxes]);
};

type Node = Flow['nodes'][number];
type Link = { source: string; target: string; value: number; column: number };

const layOut = ({ nodes, links }: Flow) => {
  if (links.length === 0) return { nodes: [], links: [] };
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  return sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(22)
    .extent([
      [0, top + 8],
      [width - right, height - 8],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map(({ from, to, value }) => ({ source: from, target: to, value, column: columnOf.get(from) ?? 0 })),
  });
};
