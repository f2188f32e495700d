import { describe, expect, it } from 'vitest';
import { formatRecordError } from '../../../shared/records/errors.ts';

const fault = { file: 'personnes.csv', wrong: 'code inconnu', accepts: 'F, H' };

describe('an error line', () => {
  it('says where, what is wrong, what was read and what is accepted', () => {
    expect(formatRecordError({ ...fault, row: 12, column: 'genre', read: 'X' })).toBe(
      'personnes.csv:12:genre: code inconnu, lu « X », accepté : F, H',
    );
  });

  it('leaves out what it has not', () => {
    expect(formatRecordError({ ...fault, row: 12 })).toBe('personnes.csv:12: code inconnu, accepté : F, H');
    expect(formatRecordError(fault)).toBe('personnes.csv: code inconnu, accepté : F, H');
    expect(formatRecordError({ ...fault, row: 1, column: '', read: '' })).toBe(
      'personnes.csv:1: code inconnu, lu une cellule vide, accepté : F, H',
    );
  });

  it('is one line that a terminal shows as it is', () => {
    const line = formatRecordError({
      ...fault,
      file: 'a\nb.csv',
      row: 1,
      column: 'c\r\u001b[31m',
      read: 'one\ntwo\t\u0000\u202e\u2028',
    });
    expect(line).toBe(
      'a\\nb.csv:1:c\\r\\u{1B}[31m: code inconnu, lu « one\\ntwo\\t\\u{0}\\u{202E}\\u{2028} », accepté : F, H',
    );
  });

  it('shortens a long text, between characters', () => {
    expect(formatRecordError({ ...fault, read: '🌾'.repeat(1_000_000) })).toContain(`lu « ${'🌾'.repeat(60)}… »`);
    expect(formatRecordError({ ...fault, read: 'x'.repeat(60) })).toContain(`lu « ${'x'.repeat(60)} »`);
  });
});
