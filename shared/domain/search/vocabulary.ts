import { isNear } from './words.ts';

/** Below this two words have nothing to do with each other: `benali` and `banali` have 0.5. */
const least = 0.45;

/** A word with one slip in it is this like, though a short one has few trigrams left. */
const oneSlip = 0.75;
const shortestMisspelt = 4;

/** `ab` -> ` ab`, `ab `: what two words have in common survives a letter too many, too few or exchanged. */
const trigrams = (word: string): Set<string> => {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3)));
};

/**
 * Words of names, to be compared with what somebody types. Gives those that are like it, from 0 to 1: the same, its
 * beginning (of at least `shortest` letters), its initial, or spelt almost so (shared trigrams). Looks only at words
 * that share something: 5,000 names are searched at every letter typed.
 */
export const createVocabulary = (words: Iterable<string>) => {
  const sizes = new Map<string, number>();
  const withTrigram = new Map<string, string[]>();
  const withInitial = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string): void => {
    const known = map.get(key);
    if (known) known.push(word);
    else map.set(key, [word]);
  };
  for (const word of new Set(words)) {
    const parts = trigrams(word);
    sizes.set(word, parts.size);
    for (const part of parts) add(withTrigram, part, word);
    add(withInitial, word.slice(0, 1), word);
  }

  return (typed: string, shortest: number): ReadonlyMap<string, number> => {
    if (typed.length === 1)
      return new Map((withInitial.get(typed) ?? []).map((word) => [word, word === typed ? 1 : 0.3]));
    const own = trigrams(typed);
    const shared = new Map<string, number>();
    for (const part of own)
      for (const word of withTrigram.get(part) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);

    const like = new Map<string, number>();
    for (const [word, common] of shared) {
      const begun = typed.length >= shortest && word.startsWith(typed);
      const dice = (2 * common) / (own.size + (sizes.get(word) ?? 0));
      const slipped = typed.length >= shortestMisspelt && isNear(typed, word) ? oneSlip : 0;
      const likeness = word === typed ? 1 : begun ? 0.6 + (0.4 * typed.length) / word.length : Math.max(dice, slipped);
      if (likeness >= least) like.set(word, likeness);
    }
    return like;
  };
};
