import { isNear, isSmall } from '../domain/search/words.ts';
import { placeWords } from './placeWords.ts';
import { slipsBetween } from './slips.ts';
import type { Commune, France } from './unpackFrance.ts';

/** A commune that was found: `knownAs` is the former name that led to it, `exact` says that it is called what was typed. */
export type FoundCommune = Commune & { knownAs?: string; exact?: true };

/** One name of a commune. `text` is its words, each with a space before it; `joined` the same without any. */
type Name = { words: readonly string[]; text: string; joined: string; bare: string; found: FoundCommune };

type Ranked = { rank: number; found: FoundCommune };

/** All names of all communes, and two ways to look one up by the words that somebody typed. */
export const createCommuneNames = ({ communes, former }: France) => {
  const listed: [string, FoundCommune][] = [
    ...[...communes.values()].map((commune): [string, FoundCommune] => [commune.name, commune]),
    ...former
      .filter(({ name }) => name !== '')
      .map(({ name, now }): [string, FoundCommune] => [name, { ...now, knownAs: name }]),
  ];
  const words = placeWords(listed.map(([name]) => name));
  const names = listed.map(([, found], at): Name => nameOf(words[at] ?? [], found));

  return {
    /** Those whose name is this, begins with it, or holds all of its words, the best first. */
    named: (typed: readonly string[]): FoundCommune[] => {
      const asked = nameOf(typed);
      const large = typed.filter((word) => !isSmall(word)).map((word) => ` ${word}`);
      return inOrder(
        names.flatMap((name): Ranked[] => {
          const rank = rankOf(asked, large, name);
          if (rank === undefined) return [];
          return [{ rank, found: rank <= lastExact ? { ...name.found, exact: true } : name.found }];
        }),
      );
    },

    /** Those whose name is this with a slip or two, the nearest first. */
    nearly: (typed: readonly string[]): FoundCommune[] => {
      const { joined } = nameOf(typed);
      const large = typed.filter((word) => !isSmall(word));
      const most = slipsAllowed(joined);
      return inOrder(
        names.flatMap((name): Ranked[] => {
          const slips = most === 0 ? 1 : slipsBetween(joined, name.joined, most);
          if (slips <= most) return [{ rank: slips, found: name.found }];
          return isNearly(large, name) ? [{ rank: most + 1, found: name.found }] : [];
        }),
      );
    },
  };
};

const nameOf = <Found>(words: readonly string[], found?: Found) => {
  const joined = words.join('');
  const bare = words.length > 1 && isArticle(words[0]) ? words.slice(1).join('') : joined;
  return { words, text: words.map((word) => ` ${word}`).join(''), joined, bare, found: found as Found };
};

const isArticle = (word = ''): boolean => ['l', 'la', 'le', 'les'].includes(word);

/** The last rank of those that are called what was typed, small words and spelling aside. */
const lastExact = 2;

/** 0 is the name itself; then a former name, one without its article, the beginning of a name, some of its words. */
const rankOf = (asked: Omit<Name, 'found'>, large: readonly string[], name: Name): number | undefined => {
  if (asked.joined === name.joined) return name.found.knownAs === undefined ? 0 : 1;
  if (asked.bare === name.bare) return 2;
  if (name.text.startsWith(asked.text)) return name.text[asked.text.length] === ' ' ? 3 : 4;
  return large.length > 0 && large.every((word) => name.text.includes(word)) ? 5 : undefined;
};

const slipsAllowed = (joined: string): number => {
  if (joined.length < 4) return 0;
  return joined.length < 8 ? 1 : 2;
};

/** Each large word, or one near to it, stands in the name. */
const isNearly = (large: readonly string[], { words, text }: Name): boolean =>
  large.length > 0 &&
  large.every((word) => text.includes(` ${word}`) || (word.length > 3 && words.some((other) => isNear(word, other))));

/** By rank, then the largest first; a commune once. */
const inOrder = (ranked: Ranked[]): FoundCommune[] => {
  const codes = new Set<string>();
  return ranked
    .sort((a, b) => a.rank - b.rank || b.found.population - a.found.population)
    .map(({ found }) => found)
    .filter(({ code }) => !codes.has(code) && codes.add(code));
};
