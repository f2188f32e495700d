import { fold, wordsOf } from './words.ts';

/** A word of a line: folded, as it was typed, and where it stands. */
export type Word = { text: string; typed: string; from: number; to: number };

type Span = { from: number; to: number };

/** A line of which what was understood is cut out. */
export type Line = {
  /**
   * Looks for the pattern in the folded line, between words, and cuts the first match that `read` can make something of.
   */
  cut<Value>(pattern: string, read: (match: RegExpExecArray) => Value | undefined): Value | undefined;
  /** The same for every match. */
  cutAll<Value>(pattern: string, read: (match: RegExpExecArray) => Value | undefined): Value[];
  /** The matches in what nobody has understood so far. Nothing is cut. */
  find(pattern: string): (Span & { words: string })[];
  cutSpan(span: Span): void;
  /** Nothing is read in this part any more, though nobody has understood it. */
  keep(pattern: string): void;
  keepSpan(span: Span): void;
  /** The words in which something can still be read. */
  words(): Word[];
  /** What nobody has understood, as it was typed; in pieces, where something was cut out between. */
  unread(): string[][];
};

const blot = '\0';

const before = '(?<![\\p{Letter}\\p{Number}/:])';
const after = '(?![\\p{Letter}\\p{Number}/:])';

export const createLine = (typed: string): Line => {
  const text = typed.normalize('NFC');
  const folded = fold(text);
  const gone: Span[] = [];
  const kept: Span[] = [];
  /** The text with these parts blotted out, each sign in its place. */
  const without = (from: string, ...spans: Span[][]): string =>
    spans.flat().reduce((rest, { from, to }) => rest.slice(0, from) + blot.repeat(to - from) + rest.slice(to), from);

  /** The matches in what is free; the first part of each is as it was typed. */
  const matches = (pattern: string): (RegExpExecArray & Span)[] =>
    [...without(folded, gone, kept).matchAll(new RegExp(`${before}(?:${pattern})${after}`, 'gu'))].map((match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      return Object.assign(match, span, { 0: text.slice(span.from, span.to) });
    });

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
    find: (pattern) => matches(pattern).map(({ 0: words, from, to }) => ({ words, from, to })),
    cutSpan: (span) => gone.push(span),
    keep: (pattern) => kept.push(...matches(pattern)),
    keepSpan: (span) => kept.push(span),
    words: () =>
      [...without(text, gone, kept).matchAll(/[\p{Letter}\p{Number}]+/gu)].map(({ 0: typed, index }) => ({
        text: wordsOf(typed).join(''),
        typed,
        from: index,
        to: index + typed.length,
      })),
    unread: () =>
      without(text, gone)
        .split(/\0+/)
        .map((piece) => piece.split(/[\s,;()]+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)))
        .filter((words) => words.length > 0),
  };
};
