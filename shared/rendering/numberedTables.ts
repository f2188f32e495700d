import { cellOf } from '../report/document/known.ts';
import type { Block, DocumentSection, Table } from '../report/document/model.ts';
import { withinOf } from './written.ts';

/** Every table of the report, those beside charts and the key figures too, with the number and the title of its section. */
export const numberedTables = (
  sections: readonly DocumentSection[],
): { number: string; title: string; table: Table }[] =>
  sections
    .flatMap(withinOf)
    .flatMap(({ number, title, blocks }) => blocks.flatMap(tablesOf).map((table) => ({ number, title, table })));

const tablesOf = (block: Block): Table[] => {
  if (block.kind === 'table' || block.kind === 'chart') return [block.table];
  return block.kind === 'keyFigures' ? [keyTable(block)] : [];
};

const keyTable = ({ year, years, items }: Extract<Block, { kind: 'keyFigures' }>): Table => ({
  id: 'key-figures',
  caption: 'Chiffres clés',
  columns: [
    { label: 'Chiffre', numeric: false },
    ...[year, ...years].map((each) => ({ label: String(each), numeric: true })),
  ],
  rows: items.map(({ label, value, masked, unit, figure, before }) => [
    { text: label },
    ...[masked ? ('masked' as const) : value, ...before].map((each) => cellOf(each, unit, figure)),
  ]),
  notes: [],
});
