/** What people shorten in the names of places. */
const inFull: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/** The words of each name, without case, accents, hyphens or apostrophes: `St-Amand-les-Eaux`: saint amand les eaux. */
export const placeWords = (names: readonly string[]): string[][] =>
  // All at once: folded one by one, the names of the country take five times as long.
  names
    .join('\n')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split('\n')
    .map((name) =>
      name
        .split(/[^\p{Letter}\p{Number}]+/u)
        .filter(Boolean)
        .map((word) => inFull[word] ?? word),
    );
