import type { Instant } from '../../../shared/domain/time.ts';
import { type Line, planOf } from './plan.ts';
import type { Raised } from './rules/ladder.ts';
import type { Regime } from './setting.ts';
import type { Standing } from './standing.ts';
import type { Violation } from './verdict.ts';

/**
 * A line that is waited for: it may come from `mayFrom` on, and is owed since `owedAt`. Between a deployment and the next
 * morning what either settings say may come, and `firm` is what both say. `again`: it was owed before, and struck out.
 */
export type Awaited = Line & { mayFrom: Instant; owedAt: Instant; firm: boolean; again?: true; lost?: Violation };

/** What is waited for from `at` on, where that was waited for `before`, and that was owed once and `gone` since. */
export const awaitedFrom = (
  at: Instant,
  standing: Standing,
  raised: ReadonlyMap<string, Raised>,
  { setting, also }: Regime,
  before: readonly Awaited[],
  gone: readonly { line: Line }[],
): Awaited[] => {
  const waitFor = (line: Line, firm: boolean): Awaited => {
    const known = before.find(isSame(line));
    if (known && known.owedAt <= at && (known.firm || !firm)) return known.firm === firm ? known : { ...known, firm };
    const owedAt = line.moment > at ? line.moment : setting.teamHours.next(at);
    // What was struck out of a digest stands in it again, at any hour: a rewritten post makes no sound.
    const again = gone.some((one) => isSame(line)(one.line));
    return { ...line, firm, owedAt, mayFrom: again ? at : owedAt, ...(again && { again }) };
  };
  const lines = planOf(standing, raised, setting);
  if (!also) return lines.map((line) => waitFor(line, true));
  const others = planOf(standing, raised, also);
  return [
    ...lines.map((line) => waitFor(line, others.some(isSame(line)))),
    ...others.filter((line) => !lines.some(isSame(line))).map((line) => waitFor(line, false)),
  ].sort((a, b) => a.owedAt - b.owedAt);
};

export const isSame =
  ({ reason, due, reader }: Line) =>
  (other: Line): boolean =>
    other.due === due && other.reason === reason && other.reader.role === reader.role;
