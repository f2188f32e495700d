import { fold, isNear } from './words.ts';

/** Words that mean something in a line, long enough to be known with a slip in them. */
const meant =
  'lundi mardi mercredi jeudi vendredi samedi dimanche demain prochain prochaine dernier derniere semaine semaines ' +
  'accueil maturation creation amorcage sortie absent absente excuse excusee honore honoree oriente orientee orientation ' +
  'telephone visio minutes heures';

/** And after the number of a day. */
const monthNames =
  'janv fevr juil sept janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre';

/** Words of their own that are one letter away from those. */
const others = 'sortir sorties orienter orientes orientees orientations mardis lundis jeudis creations heure minute';

const shortest = 5;

/** `typed` was read as `meant`. */
export type Correction = { typed: string; meant: string };

/** Puts right the words of a line that have one slip in them, unless they are somebody's name. */
export const correctWords = (
  text: string,
  isKnown: (word: string) => boolean,
): { text: string; corrections: Correction[] } => {
  const corrections: Correction[] = [];
  const correct = (typed: string, among: string, least: number): string => {
    const word = fold(typed);
    const words = among.split(' ');
    if (word.length < least || words.includes(word) || others.split(' ').includes(word) || isKnown(word)) return typed;
    const found = words.filter((other) => other.length >= least && isNear(word, other));
    const [best] = found.length === 1 || found.every((other) => other.startsWith(found[0] ?? '')) ? found : [];
    if (best === undefined) return typed;
    corrections.push({ typed, meant: best });
    return best;
  };
  const corrected = text
    .replace(/(?<=\d )\p{Letter}{4,9}/gu, (word) => correct(word, monthNames, 4))
    .replace(/(?<![\p{Letter}\p{Number}@.])\p{Letter}{5,}(?![\p{Letter}\p{Number}@])/gu, (word) =>
      correct(word, meant, shortest),
    );
  return { text: corrected, corrections };
};
