import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, csvRows } from '../../../shared/records/csv.ts';

const read = (text: string, separator = ';') => [...csvRows(text, separator)].map(({ cells }) => cells);
const faultsOf = (text: string) => [...csvRows(text, ';')].map(({ faults }) => [...faults]);

describe('the rows of a CSV text', () => {
  it('end with LF, CRLF or CR, and the last one may have no end', () => {
    expect(read('a;b\nc;d\r\ne;f\rg;h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(read('')).toEqual([]);
  });

  it('keep an empty line as a row of one empty cell, so that it counts', () => {
    expect(read('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('keep empty cells, the last one too', () => {
    expect(read(';a;\n;\n')).toEqual([
      ['', 'a', ''],
      ['', ''],
    ]);
    expect(read('a;')).toEqual([['a', '']]);
  });

  it('keep separators, quotes and line breaks inside quotes', () => {
    expect(read('"a;b";"say ""yes""";"one\r\ntwo"\nc;"";d\n')).toEqual([
      ['a;b', 'say "yes"', 'one\r\ntwo'],
      ['c', '', 'd'],
    ]);
  });

  it('are read with another separator', () => {
    expect(read('a,b;c\td', ',')).toEqual([['a', 'b;c\td']]);
    expect(read('a,b;c\td', '\t')).toEqual([['a,b;c', 'd']]);
  });

  it('say where a quote is never closed', () => {
    expect(faultsOf('a;b\nc;"d\ne;f\n')).toEqual([[], [[1, 'unclosedQuote']]]);
  });

  it('say where text follows a closing quote, and go on behind it', () => {
    expect(faultsOf('"a" b;"c"d;e\nf;g\n')).toEqual([
      [
        [0, 'textAfterQuote'],
        [1, 'textAfterQuote'],
      ],
      [],
    ]);
  });

  it('say where a quote stands in a cell without quotes', () => {
    expect(faultsOf('a;b "c"\nd;e\n')).toEqual([[[1, 'quoteInText']], []]);
  });
});

describe('a row as it is written', () => {
  it('has quotes only where a cell needs them', () => {
    expect(csvRow(['a', 'b;c', 'd"e', 'f\ng', 'h\ri', 'j,k', '=1+1', ' l ', ''])).toBe(
      'a;"b;c";"d""e";"f\ng";"h\ri";j,k;=1+1; l ;\n',
    );
  });

  it('is read again as it was, by us and by another reader', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...';",\t\r\n =|aé') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map(csvRow).join('');
        expect(read(text)).toEqual(rows);
        expect([...csvRows(text, ';')].every(({ faults }) => faults.size === 0)).toBe(true);
        const others = parse(text, { delimiter: ';', relax_column_count: true, record_delimiter: '\n' });
        expect(others).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});
