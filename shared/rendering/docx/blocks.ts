import { Paragraph, type Table, TextRun } from 'docx';
import { typeset } from '../../domain/typeset.ts';
import type { Block, Run } from '../../report/document/model.ts';
import { beforeOf, notesOf, written } from '../written.ts';
import { chartOf } from './charts.ts';
import { tableOf } from './tables.ts';

/** A block of the report as paragraphs and tables. */
export const blockOf = (block: Block): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })];
    case 'list':
      return block.items.map((runs) => new Paragraph({ bullet: { level: 0 }, children: runsOf(runs) }));
    case 'keyFigures':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: [
              new TextRun({ text: written(item), bold: true, size: 32 }),
              new TextRun({ text: `  ${item.label}` }),
              new TextRun({ text: `  (${beforeOf(item, block.years).join(', ')})`, size: 18 }),
            ],
          }),
      );
    case 'table':
      return captionedTable(block.table);
    case 'chart': {
      const drawn = chartOf(block);
      // A title and a description of a picture that is not there would be odd.
      if (drawn.length === 0) return captionedTable(block.table);
      return [
        caption(block.title),
        ...drawn,
        new Paragraph({ text: typeset(block.description), style: 'Note' }),
        ...captionedTable(block.table),
      ];
    }
  }
};

const captionedTable = (table: Parameters<typeof tableOf>[0]) => [
  caption(table.caption),
  tableOf(table),
  ...notesOf(table).map((text) => new Paragraph({ text, style: 'Note' })),
  new Paragraph({ text: '', style: 'Note' }),
];

const caption = (text: string) => new Paragraph({ text, style: 'Caption' });

const runsOf = (runs: readonly Run[]): TextRun[] =>
  runs.map(({ text, strong = false }) => new TextRun({ text, bold: strong }));
