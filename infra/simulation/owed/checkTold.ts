import type { Instant } from '../../../shared/domain/time.ts';
import type { Life } from '../trace.ts';
import { type Bounds, crossing, type Way } from './bounds.ts';
import { type Course, inChargeBetween } from './course.ts';
import { type Due, reachable } from './dueLetter.ts';
import { clockText } from './parisTime.ts';
import { readersOn, theAdvisor } from './readers.ts';
import { type Regime, regimeAt } from './setting.ts';
import type { Show } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

export type Around = {
  reach: Life['reach'];
  course: Course;
  regimes: readonly Regime[];
  bounds: Bounds;
  verdict: Verdict;
  until: Instant;
  found: (kind: Violation['kind'], at: Instant, message: string, said: string) => void;
};

/**
 * That it may not have gone out is told once, to whoever is in charge. Where a message does reach its reader, only if its
 * sending may have been interrupted; and then it is not sent any more.
 */
export const checkTold = (told: readonly Show[], due: readonly Due[], around: Around): void => {
  const { reach, course, regimes, bounds, found } = around;
  const by = new Map<string, string>();
  for (const { at, reader, postId, lineId, day } of told) {
    const owed = due.filter(({ owedAt, goneAt }) => owedAt <= at && owedAt <= goneAt + crossing);
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
    if (!reachable(first, reach)) continue;
    if (!bounds.mayBeUnknown(first.owedAt, at))
      found('unowed', at, lineId, `came to ${reader} at ${clockText(at)}, and nothing had interrupted the message`);
    const { id, person, came = at } = first;
    if (owed.length < 2 && came > at)
      found('twice', came, id, `reached ${person} at ${clockText(came)}, and ${reader} had been told that it may not`);
  }
};

/** How many of these messages a colleague was told of although each can reach its reader, whether it did or not. */
export const countTold = (told: readonly Show[], due: readonly Due[], { reach, verdict }: Around): void => {
  const reaching = due.filter((letter) => letter.firm && reachable(letter, reach));
  const instead = reaching.filter(({ owedAt, came }) => came === undefined && told.some(({ at }) => at >= owedAt));
  const lines = new Set(told.map(({ lineId }) => lineId)).size;
  verdict.told.of += reaching.length;
  verdict.told.instead += instead.length;
  if (reaching.length > 0) verdict.told.besides += Math.max(0, lines - instead.length);
};

/** It did not come: a colleague was told, or is about to be, or it is lost. */
export const missing = (letter: Due, told: readonly Show[], around: Around): void => {
  const { id, owedAt, goneAt, way, person } = letter;
  const { regimes, bounds, verdict, until, found } = around;
  const deadline = bounds.deadline(owedAt, way);
  const toColleague = wayToColleague(letter, regimes);
  const toldBy = bounds.deadline(toColleague.hours.next(deadline), toColleague);
  const instead = told.find(({ at }) => at >= owedAt);
  if (instead) {
    verdict.obligations += 1;
    if (instead.at > toldBy) found('late', instead.at, instead.lineId, `came at ${clockText(instead.at)}`);
    return;
  }
  if (deadline >= goneAt || toldBy >= until) return;
  verdict.obligations += 1;
  found('lost', deadline, id, `was owed to ${person} since ${clockText(owedAt)} and never came`);
};

const wayToColleague = ({ owedAt, way }: Due, regimes: readonly Regime[]): Way => ({
  ...way,
  channels: ['slack', 'mail'],
  hours: regimeAt(regimes, owedAt).setting.teamHours,
});

/** Whom no message reaches is called by a colleague, who is told so. */
export const checkInstead = (letter: Due, told: readonly Show[], around: Around): void => {
  const { id, owedAt, goneAt, way, person } = letter;
  const { regimes, bounds, verdict, until, found } = around;
  const toColleague = wayToColleague(letter, regimes);
  const since = toColleague.hours.next(owedAt);
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
