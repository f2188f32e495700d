import { fold } from './words.ts';

/** A line of which what was understood is cut out. */
export type Cutter = {
  /**
   * Looks for the pattern in the folded line, as a word of its own, and cuts the first match that `read` can make
   * something of.
   */
  cut<Value>(pattern: string, read: (match: RegExpExecArray) => Value | undefined): Value | undefined;
  /** The words nobody has understood, as they were typed. */
  rest(): string[];
};

const before = '(?<![\\p{Letter}\\p{Number}/:])';
const after = '(?![\\p{Letter}\\p{Number}/:])';

export const createCutter = (text: string): Cutter => {
  const line = text.normalize('NFC');
  const folded = fold(line);
  const gone: { from: number; to: number }[] = [];
  const free = (from: number, to: number): boolean => gone.every((cut) => to <= cut.from || cut.to <= from);

  return {
    cut: (pattern, read) => {
      for (const match of folded.matchAll(new RegExp(`${before}(?:${pattern})${after}`, 'gu'))) {
        const to = match.index + match[0].length;
        const value = free(match.index, to) ? read(match) : undefined;
        if (value === undefined) continue;
        gone.push({ from: match.index, to });
        return value;
      }
      return undefined;
    },

    rest: () => {
      const signs = line.split('').map((sign, at) => (free(at, at + 1) ? sign : ' '));
      return signs
        .join('')
        .split(/[\s,;]+/)
        .filter(Boolean);
    },
  };
};
