import type { Journey } from '../journey/journey.ts';
import { stageLabel } from '../programmes.ts';
import type { Person } from '../records.ts';
import type { Correction } from './corrections.ts';
import { doubts } from './doubts.ts';
import type { Line } from './line.ts';
import { contenders, type Found, isSure } from './nameIndex.ts';
import type { NameInLine } from './wholeNames.ts';
import { isNear, wordsOf } from './words.ts';

/** One person who carries one project: whom people mean when they name a holder. */
export type Holder = { person: Person; journey: Pick<Journey, 'id' | 'stage' | 'project'> };

/** Who is meant, if it can be known; the others of the same project; whom to choose from. */
export type ReadHolder = {
  holder?: Holder;
  others: Holder[];
  likely: Holder[];
  /** what was typed and is in the name that was found */
  used: string[];
  corrections: Correction[];
  doubt?: string;
};

const unknown: ReadHolder = { others: [], likely: [], used: [], corrections: [], doubt: doubts.noHolder() };

const labelsOf = (holders: readonly Holder[]): string[] =>
  holders.map(({ person: { firstName, lastName }, journey: { id, stage, project } }) =>
    [[firstName, lastName].filter(Boolean).join(' '), stageLabel(stage), project.title ?? id].join(' · '),
  );

/** Of several, those who are still accompanied. */
const openOnes = (holders: readonly Holder[]): readonly Holder[] => {
  const open = holders.filter(({ journey }) => journey.stage !== 'closed');
  return open.length > 0 ? open : holders;
};

/** Whose whole names stand in the line: one, several of one project, or nobody can know. */
export const fromWholeNames = (names: readonly NameInLine<Holder>[]): ReadHolder => {
  const [first = [], ...more] = names.map(({ items }) => openOnes(items));
  const together = first.flatMap((holder) => {
    const others = more.map((items) => items.find(({ journey }) => journey.id === holder.journey.id));
    return others.every((other) => other !== undefined) ? [{ holder, others }] : [];
  });
  const [one, ...rest] = together;
  const read = { ...unknown, likely: [first, ...more].flat() };
  if (!one) return { ...read, doubt: doubts.severalHolders(labelsOf(read.likely)) };
  if (rest.length > 0) return { ...read, doubt: doubts.whichHolder(labelsOf(first)) };
  return {
    likely: [],
    used: [],
    corrections: [],
    ...one,
    others: one.others.filter((other) => other.person.id !== one.holder.person.id),
  };
};

/** Whose name is misspelt or typed in part, in what nobody has understood. */
export const fromUnread = (
  line: Line,
  search: (text: string) => Found<Holder>[],
  isNoise: (word: string) => boolean,
): ReadHolder => {
  const pieces = line.unread().map((words) => words.filter((word) => !isNoise(word) && !/\d|@/.test(word)));
  const found = contenders(search(pieces.flat().join(' ')));
  const likely = [...openOnes(found.map(({ item }) => item))];
  const best = found.find(({ item }) => item === likely[0]);
  if (!best) return unknown;
  const asked = { ...unknown, likely, doubt: doubts.whichHolder(labelsOf(likely)) };
  const left = new Set(best.left);
  const [words = [], ...elsewhere] = pieces.filter((piece) => piece.some((word) => !left.has(word)));
  const { firstName = '', lastName = '' } = best.item.person;
  const strange = words.filter(
    (word) => left.has(word) && !areInitials(word, firstName) && !areInitials(word, lastName),
  );
  const used = words.filter((word) => !strange.includes(word));
  const isClear =
    likely.length === 1 && elsewhere.length === 0 && isSure(best) && namesOneOf(used, lastName || firstName);
  // « Karim Benali » is not the Benali we know; « Benali apporter le devis » may be.
  if (!isClear || (strange.length > 0 && best.coverage < wholeName)) return asked;
  const exactly = wordsOf(`${firstName} ${lastName}`);
  const isExact = used.flatMap(wordsOf).every((part) => part.length === 1 || exactly.includes(part));
  return {
    holder: best.item,
    others: [],
    likely: [],
    used,
    corrections: isExact ? [] : [{ typed: used.join(' '), meant: `${firstName} ${lastName}`.trim() }],
  };
};

/** Every word of the name was typed, give or take a letter. */
const wholeName = 0.7;

/** Is the last name among the words: whole, begun, by its initial, with one slip? A first name alone says too little. */
const namesOneOf = (typed: readonly string[], lastName: string): boolean =>
  typed.some((word) => {
    const parts = wordsOf(word);
    return wordsOf(lastName).some((last) =>
      parts.some((part) =>
        part.length === 1
          ? parts.length === 1 && last.startsWith(part)
          : part.includes(last) || last.startsWith(part) || isNear(last, part),
      ),
    );
  });

const areInitials = (typed: string, name: string): boolean => {
  const letters = wordsOf(name).map((word) => word.slice(0, 1));
  return letters.length > 0 && wordsOf(typed).join('') === letters.join('');
};
