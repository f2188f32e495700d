import type { Instant } from '../../../shared/domain/time.ts';
import { type Line, planOf } from './plan.ts';
import type { Raised } from './rules/ladder.ts';
import type { Regime } from './setting.ts';
import type { Standing } from './standing.ts';
import type { Violation } from './verdict.ts';

/**
 * A line that is waited for. Between a deployment and the next morning what either settings say may come, and `firm` is
 * what both say.
 */
export type Awaited = Line & { owedAt: Instant; firm: boolean; lost?: Violation };

/** What is waited for from `at` on. What was waited for before is owed since then. */
export const awaitedFrom = (
  at: Instant,
  standing: Standing,
  raised: ReadonlyMap<string, Raised>,
  { setting, also }: Regime,
  before: readonly Awaited[],
): Awaited[] => {
  const lines = planOf(standing, raised, setting);
  const others = also ? planOf(standing, raised, also) : lines;
  const firm = lines.map((line) => ({ line, firm: !also || others.some(isSame(line)) }));
  const only = also ? others.filter((line) => !lines.some(isSame(line))).map((line) => ({ line, firm: false })) : [];
  const all = only.length === 0 ? firm : [...firm, ...only].sort((a, b) => a.line.moment - b.line.moment);
  return all.map(({ line, firm }): Awaited => {
    const known = before.find(isSame(line));
    if (known && known.owedAt <= at && (known.firm || !firm)) return { ...known, firm };
    return { ...line, firm, owedAt: line.moment > at ? line.moment : setting.teamHours.next(at) };
  });
};

export const isSame =
  ({ reason, due, reader }: Line) =>
  (other: Line): boolean =>
    other.due === due && other.reason === reason && other.reader.role === reader.role;
