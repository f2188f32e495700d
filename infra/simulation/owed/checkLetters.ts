import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Life } from '../trace.ts';
import { type Bounds, crossing } from './bounds.ts';
import { checkInstead, checkTold, type Found, missing } from './checkTold.ts';
import type { Course } from './course.ts';
import { channelFor, type Due, dueLetter, reachable } from './dueLetter.ts';
import type { Letter } from './letters.ts';
import { clockText } from './parisTime.ts';
import type { Regime } from './setting.ts';
import { type Sorted, tagOf } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

/**
 * Compares what the holders of a journey are owed with what reached them. What is found is taken out of `sorted`: what
 * is left there in the end answers nothing.
 */
export const checkLetters = (
  { journeyId, reach }: Life,
  letters: readonly Letter[],
  course: Course,
  sorted: Sorted,
  { regimes, bounds, verdict, until }: { regimes: readonly Regime[]; bounds: Bounds; verdict: Verdict; until: Instant },
): void => {
  const found = (kind: Violation['kind'], at: Instant, message: string, said: string): void => {
    verdict.violations.push({ kind, journeyId, at, message, said: `${journeyId}: ${message} ${said}.` });
  };
  const due = letters.map((letter) => dueLetter(letter, journeyId, course, regimes));
  for (const [tag, ofTag] of Map.groupBy(due, ({ id }) => tagOf(id))) {
    const arrivals = taken(sorted.letters, tag);
    const told = taken(sorted.told, tag);
    for (const arrival of arrivals) arrived(arrival, ofTag, reach, bounds, found);
    checkTold(told, ofTag, course, regimes, found);
    for (const letter of ofTag) {
      if (letter.came !== undefined || !letter.firm || !isTold(letter, due)) continue;
      if (reachable(letter, reach)) missing(letter, told, regimes, { bounds, verdict, until, found });
      else checkInstead(letter, told, regimes, { bounds, verdict, until, found });
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

const arrived = (arrival: Arrival, due: readonly Due[], reach: Life['reach'], bounds: Bounds, found: Found): void => {
  const { at, to, channel } = arrival;
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
  const { person, kind, owedAt, way } = letter;
  if (to !== person) wrong('wrongReader', letter, `and was meant for ${person}`);
  if (channelFor(kind, reach[person]) !== channel) wrong('unowed', letter, `and ${person} has no such address`);
  if (at < owedAt) wrong('early', letter, `and was owed since ${clockText(owedAt)}`);
  else if (bounds.came(owedAt, at, way) === 'late') wrong('late', letter, `and was owed since ${clockText(owedAt)}`);
};
