import type { Instant } from '../../../shared/domain/time.ts';
import type { Awaited } from './awaited.ts';
import type { Bounds } from './bounds.ts';
import { type Course, inChargeBetween } from './course.ts';
import { dayOf } from './days.ts';
import { type Line, lineId } from './plan.ts';
import { readersOn } from './readers.ts';
import type { Regime, Setting } from './setting.ts';
import type { Show } from './sortArrivals.ts';

/** What was owed and is no longer: it may be on its way. */
export type Gone = { line: Awaited; at: Instant };

type Around = { awaited: readonly Awaited[]; gone: readonly Gone[]; bounds: Bounds; setting: Setting };

/** What is owed, or was until just now, and may be what was seen. */
export const linesFor = ({ at, lineId }: Show, around: Around): Awaited[] => {
  const [reason, due] = [lineId.slice(0, -11), dayOf(lineId.slice(-10))];
  const isIt = (line: Line | undefined): boolean => line?.due === due && line.reason === reason;
  const lines = within(at, around, (line) => isIt(line) || isIt(line.struck));
  if (lines.length > 0) return lines;
  // Of what is brought up again and again the one before may be on its way still.
  const moment = around.setting.morning(due);
  return within(at, around, (line) => line.reason === reason && line.repeats === true && line.due < due)
    .filter(({ owedAt }) => owedAt <= at && moment <= at)
    .map(({ lost: _, ...line }) => ({ ...line, due, moment, mayFrom: moment, owedAt: Math.max(moment, line.owedAt) }));
};

const within = (at: Instant, { awaited, gone, bounds }: Around, is: (line: Awaited) => boolean): Awaited[] => {
  const lines = awaited.filter(is);
  if (lines.length > 0) return lines;
  return gone.flatMap((one) => (is(one.line) && bounds.crossedUntil(one.at) >= at ? [one.line] : []));
};

/**
 * For whom it was meant, by each who was in charge since it was owed, and by each settings that may hold. What stands again
 * does so where it stood: with whoever had it when it first fell due.
 */
export const meantFor = (line: Awaited, show: Show, course: Course, { setting, also }: Regime): string[][] => {
  const { at, day } = show;
  const struck = line.struck && lineId(line.struck) === show.lineId ? line.struck : undefined;
  const [reader, since] = struck ? [struck.reader, struck.moment] : [line.reader, line.owedAt];
  return inChargeBetween(course, Math.min(since, at), at).flatMap((advisor) =>
    [setting, ...(also ? [also] : [])].map((one) => readersOn(day, reader, advisor, one)),
  );
};
