import { fold, wordsOf } from './words.ts';

/** A word of a line: folded, and where it stands. */
export type Word = { text: string; from: number; to: number };

type Span = { from: number; to: number };

/** A line of which what was understood is cut out. */
export type Line = {
  /**
   * Looks for the pattern in the folded line, between words, and cuts the first match that `read` can make something of.
   */
  cut<Value>(pattern: string, read: (match: RegExpExecArray) => Value | undefined): Value | undefined;
  /** The same for every match. */
  cutAll<Value>(pattern: string, read: (match: RegExpExecArray) => Value | undefined): Value[];
  /** Is there a match in what nobody has understood so far? Nothing is cut. */
  has(pattern: string): boolean;
  cutSpan(span: Span): void;
  /** Nothing is read in this part any more, though nobody has understood it. */
  keep(pattern: string): void;
  keepSpan(span: Span): void;
  /** The words in which something can still be read. */
  words(): Word[];
  /** What nobody has understood, as it was typed; in pieces, where something was cut out between. */
  unread(): string[][];
};

const before = '(?<![\\p{Letter}\\p{Number}/:])';
const after = '(?![\\p{Letter}\\p{Number}/:])';

export const createLine = (typed: string): Line => {
  const text = typed.normalize('NFC');
  const folded = fold(text);
  const gone: Span[] = [];
  const kept: Span[] = [];
  const isFree = ({ from, to }: Span): boolean =>
    [gone, kept].every((spans) => spans.every((span) => to <= span.from || span.to <= from));

  const matches = (pattern: string): (RegExpExecArray & Span)[] =>
    [...folded.matchAll(new RegExp(`${before}(?:${pattern})${after}`, 'gu'))]
      .map((match) => Object.assign(match, { from: match.index, to: match.index + match[0].length }))
      .filter(isFree);

  const cutSome = <Value>(
    pattern: string,
    read: (match: RegExpExecArray) => Value | undefined,
    most: number,
  ): Value[] => {
    const values: Value[] = [];
    for (const match of matches(pattern)) {
      const value = values.length < most ? read(match) : undefined;
      if (value === undefined) continue;
      gone.push(match);
      values.push(value);
    }
    return values;
  };

  return {
    cut: (pattern, read) => cutSome(pattern, read, 1)[0],
    cutAll: (pattern, read) => cutSome(pattern, read, Number.POSITIVE_INFINITY),
    has: (pattern) => matches(pattern).length > 0,
    cutSpan: (span) => gone.push(span),
    keep: (pattern) => kept.push(...matches(pattern)),
    keepSpan: (span) => kept.push(span),
    words: () =>
      [...text.matchAll(/[\p{Letter}\p{Number}]+/gu)]
        .map((match) => ({ text: wordsOf(match[0]).join(''), from: match.index, to: match.index + match[0].length }))
        .filter(isFree),
    unread: () => {
      let pieces = text;
      for (const { from, to } of gone) pieces = pieces.slice(0, from) + '\0'.repeat(to - from) + pieces.slice(to);
      return pieces
        .split(/\0+/)
        .map((piece) => piece.split(/[\s,;()]+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)))
        .filter((words) => words.length > 0);
    },
  };
};
