import type { Instant } from '../../../shared/domain/time.ts';
import { type Bounds, crossing, type Way } from './bounds.ts';
import { type Course, inChargeBetween } from './course.ts';
import type { Due } from './dueLetter.ts';
import { clockText } from './parisTime.ts';
import { readersOn, theAdvisor } from './readers.ts';
import { type Regime, regimeAt } from './setting.ts';
import type { Show } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

export type Found = (kind: Violation['kind'], at: Instant, message: string, said: string) => void;
export type Around = { bounds: Bounds; verdict: Verdict; until: Instant; found: Found };

/** That it may not have gone out is told once, to whoever is in charge. */
export const checkTold = (
  told: readonly Show[],
  due: readonly Due[],
  course: Course,
  regimes: readonly Regime[],
  found: Found,
): void => {
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
  }
};

/** It did not come: a colleague was told, or is about to be, or it is lost. */
export const missing = (letter: Due, told: readonly Show[], regimes: readonly Regime[], around: Around): void => {
  const { id, owedAt, goneAt, way, person } = letter;
  const { bounds, verdict, until, found } = around;
  if (told.length > 0) {
    verdict.obligations += 1;
    verdict.toldInstead += 1;
    return;
  }
  const deadline = bounds.deadline(owedAt, way);
  const toColleague = wayToColleague(letter, regimes);
  const toldBy = bounds.deadline(toColleague.hours.next(deadline), toColleague);
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
export const checkInstead = (
  letter: Due,
  told: readonly Show[],
  regimes: readonly Regime[],
  { bounds, verdict, until, found }: Around,
): void => {
  const { id, owedAt, goneAt, way, person } = letter;
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
