import { type Correction, correctWords } from './corrections.ts';
import { createLine, type Line } from './line.ts';
import type { Names } from './names.ts';
import { fromUnread, fromWholeNames, type ReadHolder } from './readHolder.ts';
import { fold } from './words.ts';

/** What is not about the appointment: numbers to call, addresses, links, mentions, where somebody lives, what comes later. */
const beside = [
  '(?:(?:tel|telephone|port|portable)\\.? ?:? ?)?(?:(?:\\+|00)33 ?|0)[1-9](?:[ .-]?\\d{2}){4}',
  '[^\\s@]*@[^\\s@]+',
  'https?://\\S+',
  "(?:habit\\p{Letter}+|domicili\\p{Letter}+|originaire|vit|nee? (?=a |au ))(?: (?:a|au|de|sur)| d['’])? ?\\p{Letter}+",
  'dans \\d{1,3} ?(?:h|heures?|min|mn|minutes?)',
  'projet(?: de)? \\p{Letter}+',
  '(?:en )?retard(?: de)? \\d{1,3} ?(?:min|mn|minutes|h)',
];

/** Words around the facts that say nothing themselves. */
const noise = new Set(
  (
    'à a au aux avec bonjour chez de du des d en est et ce cet cette l la le les m mme mlle mr monsieur madame on par pour ' +
    'puis rdv rendez vous rendez-vous rv s svp un une vers'
  ).split(' '),
);

const isNoise = (word: string): boolean => noise.has(fold(word).replace(/[^\p{Letter}-]/gu, '')) && !/\d/.test(word);

/** A line with the slips of known words put right. The names of holders are found before anything else is read in it. */
export const openLine = (text: string, names: Names) => {
  const { whole, search } = names.holders;
  const known = [whole, names.partners, names.places];
  const corrected = correctWords(text, (word) => known.some((list) => list.knows(word)));
  const line: Line = createLine(corrected.text);
  for (const pattern of beside) line.keep(pattern);
  const holders = whole.allIn(line.words());
  for (const name of holders) line.cutSpan(name);

  return {
    line,
    /** Can this word still be somebody's name? */
    isHolder: (word: string): boolean => holders.length === 0 && whole.knows(word),
    readHolder: (): ReadHolder => (holders.length > 0 ? fromWholeNames(holders) : fromUnread(line, search, isNoise)),
    /** What is left over, as it was typed, and what was put right. */
    leave: ({ used, corrections }: ReadHolder): { unread: string[]; corrections: Correction[] } => {
      const typedOf = new Map(corrected.corrections.map(({ typed, meant }) => [meant, typed]));
      const words = line
        .unread()
        .flat()
        .filter((word) => !isNoise(word));
      const unread = words.filter((word) => !used.includes(word)).map((word) => typedOf.get(word) ?? word);
      const understood = corrected.corrections.filter(({ typed }) => !unread.includes(typed));
      return { unread, corrections: [...understood, ...corrections] };
    },
  };
};
