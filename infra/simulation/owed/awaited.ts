import type { Instant } from '../../../shared/domain/time.ts';
import { type Line, planOf } from './plan.ts';
import type { Raised } from './rules/ladder.ts';
import type { Regime } from './setting.ts';
import type { Standing } from './standing.ts';
import type { Violation } from './verdict.ts';

/**
 * A line that is waited for: it may come from `mayFrom` on, and is owed since `owedAt`. Between a deployment and the next
 * morning what either settings say may come, and `firm` is what both say. `struck`: it was owed before, and struck out of a
 * digest, where it stands again.
 */
export type Awaited = Line & { mayFrom: Instant; owedAt: Instant; firm: boolean; struck?: Line; lost?: Violation };

/** What is waited for from `at` on, where that was waited for `before`, and that was owed once and `gone` since. */
export const awaitedFrom = (
  at: Instant,
  standing: Standing,
  raised: ReadonlyMap<string, Raised>,
  { setting, also }: Regime,
  before: readonly Awaited[],
  gone: readonly { line: Line }[],
): Awaited[] => {
  const waitFor = (line: Line, of: readonly Line[], firm: boolean): Awaited => {
    const known = before.find(isSame(line));
    if (known && known.owedAt <= at && (known.firm || !firm)) return known.firm === firm ? known : { ...known, firm };
    const owedAt = line.moment > at ? line.moment : setting.teamHours.next(at);
    const struck = gone.findLast((one) => standsFor(one.line, of) === line)?.line;
    // In a digest that is there it may come at any hour: a rewritten post makes no sound.
    return { ...line, firm, owedAt, mayFrom: struck ? at : owedAt, ...(struck && { struck }) };
  };
  const lines = planOf(standing, raised, setting);
  if (!also) return lines.map((line) => waitFor(line, lines, true));
  const others = planOf(standing, raised, also);
  return [
    ...lines.map((line) => waitFor(line, lines, others.some(isSame(line)))),
    ...others.filter((line) => !lines.some(isSame(line))).map((line) => waitFor(line, others, false)),
  ].sort((a, b) => a.owedAt - b.owedAt);
};

/**
 * What a line stands for by these rules, which may not be those by which it came up: the last that fell due of its reason
 * up to its day.
 */
export const standsFor = ({ reason, due }: Line, lines: readonly Line[]): Line | undefined =>
  lines.findLast((line) => line.reason === reason && line.due <= due);

export const isSame =
  ({ reason, due, reader }: Line) =>
  (other: Line): boolean =>
    other.due === due && other.reason === reason && other.reader.role === reader.role;
