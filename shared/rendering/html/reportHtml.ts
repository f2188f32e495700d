import { html, raw } from 'hono/html';
import { typeset } from '../../domain/typeset.ts';
import type { Block, DocumentSection, KeyFigure, ReportDocument, Run, Table } from '../../report/document/model.ts';
import { drawChart } from '../charts/drawChart.ts';
import { beforeOf, headingOf, notesOf, written } from '../written.ts';
import { reportStyle } from './reportStyle.ts';

type Html = ReturnType<typeof html>;

/** A longer table breaks across the pages of paper. */
const mostRowsInOnePiece = 16;

/** The report as one page that stands alone: its style and its charts are in it, and it needs no script. */
export const renderHtml = ({ cover, sections }: ReportDocument): string =>
  String(html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${cover.title} – ${cover.association}</title>
<link rel="icon" href="data:,">
<style>${raw(reportStyle)}</style>
</head>
<body>
<header class="cover">
${cover.logo !== undefined && html`<img class="logo" alt="" src="data:image/svg+xml;base64,${Buffer.from(cover.logo).toString('base64')}">`}
<p class="name">${cover.association}</p>
<h1>${cover.title}</h1>
<p>${cover.thanks}</p>
<ul>${cover.funders.map((funder) => html`<li>${funder}</li>`)}</ul>
${cover.mentions.map((mention) => html`<p class="mention">${mention}</p>`)}
<address>${[...cover.contact, ...cover.identifiers].map((line) => html`<span>${line}</span> `)}</address>
</header>
<nav aria-labelledby="sommaire">
<h2 id="sommaire">Sommaire</h2>
${contents(sections)}
</nav>
<main>
${sections.map((section) => drawSection(section, 2))}
</main>
</body>
</html>
`);

const contents = (sections: readonly DocumentSection[]): Html => html`<ol>
${sections.map(
  (section) => html`<li><a href="#${section.id}">${headingOf(section)}</a>${
    section.sections.length > 0 ? contents(section.sections) : ''
  }</li>
`,
)}</ol>`;

const drawSection = (section: DocumentSection, level: number): Html => {
  const heading = raw(`h${Math.min(level, 6)}`);
  return html`<section aria-labelledby="${section.id}">
<${heading} id="${section.id}">${headingOf(section)}</${heading}>
${section.blocks.map(drawBlock)}${section.sections.map((each) => drawSection(each, level + 1))}</section>
`;
};

const drawBlock = (block: Block): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${drawRuns(block.runs)}</p>
`;
    case 'list':
      return html`<ul>${block.items.map((runs) => html`<li>${drawRuns(runs)}</li>`)}</ul>
`;
    case 'keyFigures':
      return html`<dl class="key">
${block.items.map((item) => drawKeyFigure(item, block.years))}</dl>
`;
    case 'table':
      return drawTable(block.table);
    case 'chart':
      return html`<figure>
<figcaption id="picture-${block.id}">${block.title}</figcaption>
<div class="picture" role="region" aria-labelledby="picture-${block.id}" tabindex="0">${raw(drawChart(block))}</div>
<p class="hint">${typeset(block.description)}</p>
</figure>
${drawTable(block.table)}`;
  }
};

const drawRuns = (runs: readonly Run[]) =>
  runs.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text));

const drawKeyFigure = (item: KeyFigure, years: readonly number[]): Html => html`<div>
<dt>${item.label}</dt>
<dd class="value">${written(item)}</dd>
<dd class="hint">${beforeOf(item, years).join(' · ')}</dd>
</div>
`;

const drawTable = (table: Table): Html => {
  const { id, caption, columns, rows, total } = table;
  const className = (n: number) => (columns[n]?.numeric ? raw(' class="number"') : '');
  const cells = (row: Table['rows'][number]) =>
    row.map((cell, n) =>
      n === 0 ? html`<th scope="row">${written(cell)}</th>` : html`<td${className(n)}>${written(cell)}</td>`,
    );
  return html`<div class="table${rows.length <= mostRowsInOnePiece ? ' whole' : ''}" role="region" aria-labelledby="table-${id}" tabindex="0">
<table>
<caption id="table-${id}"><span>${caption}</span></caption>
<thead><tr>${columns.map(({ label }, n) => html`<th scope="col"${className(n)}>${label}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${cells(row)}</tr>
`,
)}</tbody>
${
  total &&
  html`<tfoot><tr>${cells(total)}</tr></tfoot>
`
}</table>
</div>
${notesOf(table).map(
  (note) => html`<p class="hint">${note}</p>
`,
)}`;
};
