import { createVocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Something found by name. */
export type Found<Item> = {
  item: Item;
  /** how many of the typed words are in the name, misspelt ones in part */
  score: number;
  /** which share of the name was typed, from 0 to 1 */
  coverage: number;
  /** is one of the words exactly right? */
  exact: boolean;
  /** what was typed and is not in the name */
  left: string[];
};

/** Without one word that is at least this like, a name is not found. */
const leastBest = 0.6;

/**
 * Finds names in what people type: in any order, without accents, misspelt, only begun, with other words around. An
 * item may have several names. The best come first; of equally good ones the name that was typed more fully.
 */
export const createNameIndex = <Item>(entries: readonly { item: Item; names: readonly string[] }[]) => {
  const indexed = entries.flatMap(({ item, names }) =>
    // Each name also as one word, for those who forget the space.
    names.map(wordsOf).flatMap((words) => [words, [words.join('')]].map((spelling) => ({ item, words: spelling }))),
  );
  const likeWords = createVocabulary(indexed.flatMap(({ words }) => words));

  return (text: string): Found<Item>[] => {
    const typed = text.split(/\s+/).filter(Boolean);
    const parts = typed.flatMap((raw, at) => searchedIn(raw).map((part) => ({ part, at })));
    // The beginning of a lone word counts from two letters: somebody is still typing it.
    const shortest = parts.length === 1 ? 2 : 3;
    const searched = parts
      .map(({ part, at }) => ({ at, like: likeWords(part, shortest) }))
      .filter(({ like }) => like.size > 0);

    const compare = ({ item, words }: { item: Item; words: readonly string[] }): Found<Item> | undefined => {
      const free = [...words];
      const used = new Set<number>();
      let score = 0;
      let best = 0;
      for (const { at, like } of searched) {
        const { index, likeness } = bestOf(free, like);
        if (likeness === 0) continue;
        free.splice(index, 1);
        used.add(at);
        score += likeness;
        best = Math.max(best, likeness);
      }
      if (best < leastBest) return undefined;
      const left = typed.filter((_, at) => !used.has(at));
      return { item, score, coverage: score / words.length, exact: best === 1, left };
    };

    const found = indexed
      .filter(({ words }) => searched.some(({ like }) => words.some((word) => like.has(word))))
      .flatMap((entry) => compare(entry) ?? [])
      .sort((a, b) => b.score - a.score || b.coverage - a.coverage);
    const seen = new Set<Item>();
    return found.filter(({ item }) => !seen.has(item) && seen.add(item));
  };
};

/** « l'atelier » holds no initial. */
const searchedIn = (raw: string): string[] => {
  const parts = wordsOf(raw);
  return parts.every((part) => part.length === 1) ? parts : parts.filter((part) => part.length > 1);
};

const bestOf = (words: readonly string[], like: ReadonlyMap<string, number>): { index: number; likeness: number } => {
  let best = { index: -1, likeness: 0 };
  for (const [index, word] of words.entries()) {
    const likeness = like.get(word) ?? 0;
    if (likeness > best.likeness) best = { index, likeness };
  }
  return best;
};

/** Names that are about as good as the best one. Several: only the person who typed knows whom they mean. */
export const contenders = <Item>(found: readonly Found<Item>[]): Found<Item>[] => {
  const [best] = found;
  if (!best) return [];
  const close = found.filter(({ score }) => score >= best.score - 0.2);
  const whole = close.filter(({ coverage }) => coverage > 0.95);
  return whole.length > 0 ? whole : close;
};

/** Sure enough to fill it in for somebody to check: two words of the name, or one that is exactly right. */
export const isSure = ({ score, exact }: Found<unknown>): boolean => exact || score >= 1.3;
