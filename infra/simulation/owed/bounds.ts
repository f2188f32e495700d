import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Disturbance, Trace } from '../trace.ts';
import type { Hours } from './hours.ts';
import { hour, minute } from './parisTime.ts';
import type { Verdict } from './verdict.ts';

/** As late as a message may be where nothing is broken. */
export const atMost = hour;
/** And after what broke its way has ended. */
const afterwards = 24 * hour;
/** What was sent and what settles it may cross. */
export const crossing = 5 * minute;
/** Of what is begun within the hours, some is done after them. */
export const overrun = 2 * minute;

/** On which way a message goes. `timed`: by the clock of its journey's execution. */
export type Way = {
  channels: readonly Arrival['channel'][];
  journeyId?: string;
  timed: boolean;
  hours: Hours;
};

export type Bounds = {
  /** until when a message that is owed since then may come */
  deadline(owedAt: Instant, way: Way): Instant;
  /** until when what was settled then may still come */
  crossedUntil(settledAt: Instant): Instant;
  /** counts what came, in time or not */
  came(owedAt: Instant, at: Instant, way: Way): 'inTime' | 'late';
  /** May something that was to be sent meanwhile have gone out, or not, without anybody knowing? */
  mayBeUnknown(from: Instant, to: Instant): boolean;
};

export const createBounds = (
  { disturbances, interruptions }: Pick<Trace, 'disturbances' | 'interruptions'>,
  verdict: Verdict,
): Bounds => {
  const inOrder = disturbances.toSorted((a, b) => a.from - b.from);
  const common = inOrder.filter(({ journeyId }) => journeyId === undefined);
  const own = Map.groupBy(inOrder, ({ journeyId }) => journeyId);
  const on = (way: Way): readonly Disturbance[] => {
    const ofJourney = way.journeyId === undefined ? undefined : own.get(way.journeyId);
    const all = ofJourney ? [...common, ...ofJourney].sort((a, b) => a.from - b.from) : common;
    return all.filter((disturbance) => breaks(disturbance, way));
  };
  const deadline = (owedAt: Instant, way: Way): Instant => {
    let until = way.hours.add(owedAt, atMost);
    for (const { from, to } of on(way)) if (from <= until && to >= owedAt) until = Math.max(until, afterThat(to, way));
    return until;
  };
  return {
    deadline,
    crossedUntil: (settledAt) => {
      let until = settledAt + crossing;
      for (const { kind, from, to } of common)
        if (kind === 'everythingDown' && from <= until && to >= settledAt) until = Math.max(until, to + crossing);
      return until;
    },
    came: (owedAt, at, way) => {
      verdict.obligations += 1;
      const isLate = at > way.hours.add(owedAt, atMost) && at > deadline(owedAt, way);
      const disturbed = on(way).some(({ from, to }) => from <= at && to >= owedAt);
      if (!disturbed) verdict.lateness.push(way.hours.between(owedAt, at));
      return isLate ? 'late' : 'inTime';
    },
    mayBeUnknown: (from, to) =>
      interruptions.some((at) => at >= from && at <= to) ||
      common.some((broken) => broken.kind === 'everythingDown' && broken.from <= to && broken.to >= from),
  };
};

const breaks = ({ kind }: Disturbance, { channels, timed }: Way): boolean => {
  if (kind === 'everythingDown') return true;
  if (kind === 'slackDown') return channels.includes('slack');
  if (kind === 'mailDown') return channels.includes('mail') || channels.includes('sms');
  return kind !== 'deployed' && timed;
};

/** A day of the clock; where that ends outside of the hours, within as much of the next ones as a message has at most. */
const afterThat = (end: Instant, { hours }: Way): Instant => {
  const until = end + afterwards;
  return hours.isOpen(until, 0) ? until : hours.add(until, atMost);
};
