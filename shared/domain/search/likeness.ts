/** Below this two words have nothing to do with each other: `benali` and `banali` have 0.5. */
const least = 0.45;

const trigrams = (word: string): Set<string> => {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3)));
};

/**
 * Compares a word that somebody typed with words of names, from 0 to 1: the same, its beginning, its initial, or spelt
 * almost so (shared trigrams). Made once a typed word, because it is compared with every name.
 *
 * @param shortest how many letters the beginning of a name needs to count
 */
export const likenessTo = (typed: string, shortest: number): ((word: string) => number) => {
  const own = trigrams(typed);
  return (word) => {
    if (word === typed) return 1;
    if (typed.length === 1) return word.startsWith(typed) ? 0.3 : 0;
    if (typed.length >= shortest && word.startsWith(typed)) return 0.6 + (0.4 * typed.length) / word.length;
    const theirs = trigrams(word);
    const common = [...own].filter((part) => theirs.has(part)).length;
    const dice = (2 * common) / (own.size + theirs.size);
    return dice >= least ? dice : 0;
  };
};
