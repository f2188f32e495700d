import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { typeset } from '../../domain/typeset.ts';
import type { Block, DocumentSection, ReportDocument, Table } from '../../report/document/model.ts';
import { drawChart } from '../charts/drawChart.ts';
import { drawingId } from '../charts/svg.ts';
import { beforeOf, headingOf, notesOf, withinOf, written } from '../written.ts';

const fonts = [
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
  '700Bold/SourceSans3_700Bold',
];

/** A folder that is not there: the template sees what is given to it and no file of the machine. */
const workspace = '/report';

const fontBlobs = (): Buffer[] =>
  fonts.map((font) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${font}.ttf`))));

/**
 * The report as PDF/UA-1: tagged, with an outline, an alternative text for each chart, its fonts inside. Everything of
 * the report goes in as data, so that no text of it is ever read as typesetting.
 */
export const renderPdf = (report: ReportDocument): Uint8Array => {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontBlobs() }] });
  for (const block of report.sections.flatMap(withinOf).flatMap(({ blocks }) => blocks))
    if (block.kind === 'chart') compiler.mapShadow(`${workspace}${fileOf(block)}`, Buffer.from(drawChart(block)));
  if (report.cover.logo !== undefined) compiler.mapShadow(`${workspace}/logo.svg`, Buffer.from(report.cover.logo));
  compiler.mapShadow(`${workspace}/report.json`, Buffer.from(JSON.stringify(dataOf(report))));
  const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
  return compiler.pdf({ mainFileContent: template }, { pdfStandard: 'ua-1', pdfTags: true });
};

const fileOf = (chart: Parameters<typeof drawChart>[0]): string => `/${drawingId(chart)}.svg`;

/** The report as the template reads it: every number written, every block with what it needs and nothing else. */
const dataOf = ({ cover, sections }: ReportDocument) => ({ cover, sections: sections.map(sectionOf) });

const sectionOf = (section: DocumentSection): object => ({
  heading: headingOf(section),
  blocks: section.blocks.map(blockOf),
  sections: section.sections.map(sectionOf),
});

const blockOf = (block: Block): object => {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return block;
    case 'keyFigures':
      return {
        kind: block.kind,
        items: block.items.map((item) => ({
          label: item.label,
          value: written(item),
          before: beforeOf(item, block.years).join(' · '),
        })),
      };
    case 'table':
      return { kind: block.kind, table: tableOf(block.table) };
    case 'chart': {
      const { kind, title, description, table } = block;
      return {
        kind,
        title,
        description: typeset(description),
        alt: `${title}. ${description}`,
        file: fileOf(block),
        table: tableOf(table),
      };
    }
  }
};

const tableOf = (table: Table): object => ({
  caption: table.caption,
  columns: table.columns.map((column, n) => ({ ...column, width: widthOf(table, n) })),
  rows: table.rows.map((row) => row.map(written)),
  total: table.total?.map(written) ?? null,
  notes: notesOf(table),
});

/** How much of the line a column of texts asks for: as its longest text, within reason; 0 for one as wide as it is. */
const widthOf = ({ columns, rows }: Table, n: number): number => {
  const longest = Math.max(columns[n]?.label.length ?? 0, ...rows.map((row) => written(row[n] ?? { text: '' }).length));
  const isLonely = columns.every(({ numeric }, other) => numeric || other === n);
  return columns[n]?.numeric || (longest <= 18 && !isLonely) ? 0 : Math.min(longest, 36);
};
