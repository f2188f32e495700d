import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Life } from '../trace.ts';
import { crossing } from './bounds.ts';
import { type Around, checkInstead, checkTold, countTold, missing } from './checkTold.ts';
import type { Course } from './course.ts';
import { channelFor, type Due, dueLetter, reachable } from './dueLetter.ts';
import type { Letter } from './letters.ts';
import { clockText } from './parisTime.ts';
import { type Sorted, tagOf } from './sortArrivals.ts';
import type { Violation } from './verdict.ts';

/**
 * Compares what the holders of a journey are owed with what reached them. What is found is taken out of `sorted`: what
 * is left there in the end answers nothing.
 */
export const checkLetters = (
  { journeyId, reach }: Life,
  letters: readonly Letter[],
  course: Course,
  sorted: Sorted,
  { regimes, bounds, verdict, until }: Pick<Around, 'regimes' | 'bounds' | 'verdict' | 'until'>,
): void => {
  const found: Around['found'] = (kind, at, message, said) => {
    verdict.violations.push({ kind, journeyId, at, message, said: `${journeyId}: ${message} ${said}.` });
  };
  const around: Around = { reach, course, regimes, bounds, verdict, until, found };
  const due = letters.map((letter) => dueLetter(letter, journeyId, course, regimes));
  for (const [tag, ofTag] of Map.groupBy(due, ({ id }) => tagOf(id))) {
    const arrivals = taken(sorted.letters, tag);
    const told = taken(sorted.told, tag);
    for (const arrival of arrivals) arrived(arrival, ofTag, due, around);
    checkTold(told, ofTag, around);
    countTold(told, ofTag, around);
    for (const letter of ofTag) {
      if (letter.came !== undefined || !letter.firm || !isTold(letter, due)) continue;
      if (reachable(letter, reach)) missing(letter, told, around);
      else checkInstead(letter, told, around);
    }
  }
};

const taken = <Item>(lists: Map<string, Item[]>, key: string): Item[] => {
  const list = lists.get(key) ?? [];
  lists.delete(key);
  return list;
};

/** Who never heard of an appointment is not told that it was a mistake. */
const isTold = ({ afterLetter, owedAt }: Due, due: readonly Due[]): boolean =>
  afterLetter === undefined || due.some(({ id, came = owedAt }) => id === afterLetter && came < owedAt);

/** `others`: all that the holders of the journey are owed. */
const arrived = (
  { at, to, channel }: Arrival,
  due: readonly Due[],
  others: readonly Due[],
  { reach, bounds, found }: Around,
): void => {
  const open = due.filter(({ came, goneAt }) => came === undefined && at <= goneAt + crossing);
  const letter = open.find(({ owedAt }) => owedAt <= at) ?? open[0];
  const wrong = (kind: Violation['kind'], { id }: Due, and: string): void =>
    found(kind, at, id, `reached ${to} by ${channel} at ${clockText(at)}, ${and}`);
  if (!letter) {
    const [first] = due as [Due];
    const before = due.find(({ came }) => came !== undefined);
    if (before) wrong('twice', first, `and had at ${clockText(before.came as Instant)}`);
    else wrong('unowed', first, `and its reason was gone since ${clockText(first.goneAt)}`);
    return;
  }
  letter.came = at;
  const { person, kind, owedAt, way, afterLetter } = letter;
  if (to !== person) wrong('wrongReader', letter, `and was meant for ${person}`);
  if (channelFor(kind, reach[person]) !== channel) wrong('unowed', letter, `and ${person} has no such address`);
  if (afterLetter !== undefined && !others.some(({ id, came = at }) => id === afterLetter && came < at))
    wrong('unowed', letter, `and ${person} had never heard of it`);
  if (at < owedAt) wrong('early', letter, `and was owed since ${clockText(owedAt)}`);
  else if (bounds.came(owedAt, at, way) === 'late') wrong('late', letter, `and was owed since ${clockText(owedAt)}`);
};
