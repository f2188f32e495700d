import type { Refuse } from './cells.ts';
import type { CsvRow } from './csv.ts';
import type { Fault } from './errors.ts';
import type { PlacedColumn } from './readHeaders.ts';
import { nothingBroken, type Row } from './reading.ts';
import type { AnyRecord, Column } from './table.ts';
import { longestText, wrong } from './texts.ts';

const readCell = ({ cell, presence }: Column, text: string, refuse: Refuse): unknown => {
  if (text.includes('\0')) return refuse(wrong.nul);
  if (text.length > longestText) return refuse(wrong.tooLong);
  if (text === '' && presence === 'optional') return undefined;
  if (text === '' && presence === 'required') return refuse(wrong.empty);
  return cell.read(text, refuse);
};

/** Reads a row that has one cell for each header. */
export const readRow = (
  columns: readonly PlacedColumn[],
  { cells, faults }: CsvRow,
  number: number,
  report: (column: string, fault: Fault) => void,
): Row => {
  const record: AnyRecord = {};
  const texts: string[] = [];
  let broken = nothingBroken;
  for (const { column, at } of columns) {
    const { field, header, cell, presence } = column;
    const text = at === undefined ? '' : (cells[at] ?? '');
    texts.push(text);
    const told = at === undefined ? presence === 'required' : faults.has(at);
    if (told) {
      broken = new Set([...broken, field]);
      continue;
    }
    const value = readCell(column, text, (what, read = text) => {
      broken = new Set([...broken, field]);
      report(header, { wrong: what, read, accepts: cell.accepts });
    });
    if (value !== undefined) record[field] = value;
  }
  return { number, texts, record, broken };
};
