import type { DocumentSection, Table } from '../report/document/model.ts';
import { withinOf } from './written.ts';

/** Every table of the report, those beside charts too, with the number and the title of its section. */
export const numberedTables = (
  sections: readonly DocumentSection[],
): { number: string; title: string; table: Table }[] =>
  sections
    .flatMap(withinOf)
    .flatMap(({ number, title, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' || block.kind === 'chart' ? [{ number, title, table: block.table }] : [],
      ),
    );
