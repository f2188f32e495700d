import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Life, Reach } from '../trace.ts';
import { type Bounds, crossing, type Way } from './bounds.ts';
import { type Course, inChargeBetween, plannedAgain, standsUntil } from './course.ts';
import { always } from './hours.ts';
import type { Letter } from './letters.ts';
import { clockText } from './parisTime.ts';
import { readersOn, theAdvisor } from './readers.ts';
import { type Regime, regimeAt } from './setting.ts';
import { type Show, type Sorted, tagOf } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

/** A letter with when it is owed, when its reason is gone, and what came of it. */
type Due = Letter & { owedAt: Instant; goneAt: Instant; way: Way; came?: Instant };

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
      if (reachable(letter, reach)) missing(letter, told, { bounds, verdict, until, found });
      else checkInstead(letter, told, regimes, { bounds, verdict, until, found });
    }
  }
};

type Found = (kind: Violation['kind'], at: Instant, message: string, said: string) => void;
type Around = { bounds: Bounds; verdict: Verdict; until: Instant; found: Found };

const taken = <Item>(lists: Map<string, Item[]>, key: string): Item[] => {
  const list = lists.get(key) ?? [];
  lists.delete(key);
  return list;
};

const dueLetter = (letter: Letter, journeyId: string, course: Course, regimes: readonly Regime[]): Due => {
  const { since, meeting, kind } = letter;
  const hours = kind === 'acknowledgement' ? always : regimeAt(regimes, since).setting.holderHours;
  const goneAt = meeting ? reasonGoneAt(letter, meeting, course) : Number.POSITIVE_INFINITY;
  const way: Way = { channels: ['mail', 'sms'], journeyId, timed: kind === 'appointmentAhead', hours };
  return { ...letter, owedAt: hours.next(since), goneAt, way };
};

const reasonGoneAt = ({ kind, since }: Letter, { id, at }: NonNullable<Letter['meeting']>, course: Course): Instant =>
  kind === 'appointmentCancelled' ? plannedAgain(course, id, since) : standsUntil(course, id, since, at);

/** A text says what a reminder says, and nothing else is sent as one. */
const reachable = ({ kind, person }: Letter, reach: Life['reach']): boolean =>
  channelFor(kind, reach[person]) !== undefined;

const channelFor = (kind: string, reach: Reach = 'none'): Arrival['channel'] | undefined => {
  if (reach === 'mail') return 'mail';
  return reach === 'text' && kind === 'appointmentAhead' ? 'sms' : undefined;
};

/** Who never heard of an appointment is not told that it was a mistake. */
const isTold = ({ afterLetter, owedAt }: Due, due: readonly Due[]): boolean =>
  afterLetter === undefined || due.some(({ id, came = owedAt }) => id === afterLetter && came < owedAt);

const arrived = (arrival: Arrival, due: readonly Due[], reach: Life['reach'], bounds: Bounds, found: Found): void => {
  const { at, to, channel } = arrival;
  const open = due.filter(({ came, goneAt }) => came === undefined && at <= goneAt + crossing);
  const letter = open.find(({ owedAt }) => owedAt <= at) ?? open[0];
  const first = due[0] as Due;
  const when = `reached ${to} at ${clockText(at)}`;
  if (!letter) {
    const before = due.find(({ came }) => came !== undefined);
    if (before) found('twice', at, first.id, `${when}, as it had at ${clockText(before.came as Instant)}`);
    else found('unowed', at, first.id, `${when}, and its reason was gone since ${clockText(first.goneAt)}`);
    return;
  }
  letter.came = at;
  if (to !== letter.person) found('wrongReader', at, letter.id, when);
  if (channelFor(letter.kind, reach[letter.person]) !== channel)
    found('unowed', at, letter.id, `${when} by ${channel}`);
  const since = `and was owed since ${clockText(letter.owedAt)}`;
  if (at < letter.owedAt) found('early', at, letter.id, `${when}, ${since}`);
  else if (bounds.came(letter.owedAt, at, letter.way) === 'late') found('late', at, letter.id, `${when}, ${since}`);
};

/** That it may not have gone out is told once, to whoever is in charge. */
const checkTold = (
  told: readonly Show[],
  due: readonly Due[],
  course: Course,
  regimes: readonly Regime[],
  found: Found,
): void => {
  const by = new Map<string, string>();
  for (const { at, reader, postId, lineId, day } of told) {
    const owed = due.filter(({ owedAt, goneAt }) => owedAt <= at && goneAt > owedAt);
    const [first] = owed;
    if (!first) {
      found('unowed', at, lineId, `came to ${reader} at ${clockText(at)}, and the message was not owed`);
      continue;
    }
    const { setting } = regimeAt(regimes, at);
    const groups = inChargeBetween(course, first.owedAt, at).map((one) => readersOn(day, theAdvisor, one, setting));
    if (!groups.some((group) => group.includes(reader)))
      found('wrongReader', at, lineId, `came to ${reader} and was meant for ${groups.flat().join(', ')}`);
    if (by.has(reader) && owed.length < 2)
      found('twice', at, lineId, `came to ${reader} in ${postId} and ${by.get(reader)}`);
    by.set(reader, postId);
  }
};

/** It did not come: a colleague was told, or it is lost. */
const missing = ({ id, owedAt, goneAt, way, person }: Due, told: readonly Show[], around: Around): void => {
  const { bounds, verdict, until, found } = around;
  if (told.length > 0) {
    verdict.obligations += 1;
    verdict.toldInstead += 1;
    return;
  }
  const deadline = bounds.deadline(owedAt, way);
  if (deadline >= Math.min(until, goneAt)) return;
  verdict.obligations += 1;
  found('lost', deadline, id, `was owed to ${person} since ${clockText(owedAt)} and never came`);
};

/** Whom no message reaches is called by a colleague, who is told so. */
const checkInstead = (
  letter: Due,
  told: readonly Show[],
  regimes: readonly Regime[],
  { bounds, verdict, until, found }: Around,
): void => {
  const { id, owedAt, goneAt, way, person } = letter;
  const hours = regimeAt(regimes, owedAt).setting.teamHours;
  const toColleague: Way = { ...way, channels: ['slack', 'mail'], hours };
  const since = hours.next(owedAt);
  const [first] = told;
  if (first) {
    if (bounds.came(since, first.at, toColleague) === 'late')
      found('late', first.at, first.lineId, `was owed since ${clockText(since)} and came at ${clockText(first.at)}`);
    return;
  }
  const deadline = bounds.deadline(since, toColleague);
  if (deadline >= until || bounds.deadline(owedAt, way) >= goneAt) return;
  verdict.obligations += 1;
  found('lost', deadline, id, `could not reach ${person}, and no colleague was told by ${clockText(deadline)}`);
};
