/**
 * RFC 4180, told row by row. Our own reader because csv-parse gives up the rest of the file after the first misplaced
 * quote, and an import has to name every broken line.
 */

export type QuoteFault = 'unclosedQuote' | 'textAfterQuote' | 'quoteInText';

/** One record of a CSV text: its cells, and the places of those that break the quoting rules. */
export type CsvRow = { cells: string[]; faults: ReadonlyMap<number, QuoteFault> };

const noFaults: ReadonlyMap<number, QuoteFault> = new Map();

const endOfCell = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
};

const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
};

type CsvCell = { value: string; end: number; fault?: QuoteFault };

const readCell = (text: string, from: number, separator: string): CsvCell => {
  if (text[from] !== '"') {
    const end = endOfCell(text, from, separator);
    const value = text.slice(from, end);
    return value.includes('"') ? { value, end, fault: 'quoteInText' } : { value, end };
  }
  const close = closingQuote(text, from + 1);
  if (close === -1) return { value: text.slice(from + 1), end: text.length, fault: 'unclosedQuote' };
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  const end = endOfCell(text, close + 1, separator);
  return end > close + 1 ? { value, end, fault: 'textAfterQuote' } : { value, end };
};

/** The rows of a CSV text, one for each record: CRLF, LF and CR end a row, an empty line is a row of one empty cell. */
export function* csvRows(text: string, separator: string): Generator<CsvRow, undefined> {
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let faults: Map<number, QuoteFault> | undefined;
    do {
      const { value, end, fault } = readCell(text, at, separator);
      if (fault) faults = (faults ?? new Map()).set(cells.length, fault);
      cells.push(value);
      at = end + 1;
    } while (text[at - 1] === separator);
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    yield { cells, faults: faults ?? noFaults };
  }
}

/** One row as it stands in a file: `;` between the cells, quotes only where a cell needs them, LF at the end. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')}\n`;
