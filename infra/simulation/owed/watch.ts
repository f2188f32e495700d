import type { Instant } from '../../../shared/domain/time.ts';
import { type Awaited, awaitedFrom, isSame, standsFor } from './awaited.ts';
import { atMost, type Bounds, type Way } from './bounds.ts';
import type { Course } from './course.ts';
import { dayOf } from './days.ts';
import { type Gone, linesFor, meantFor } from './linesFor.ts';
import { clockText } from './parisTime.ts';
import { lineId, planOf } from './plan.ts';
import type { Raised } from './rules/ladder.ts';
import type { Regime } from './setting.ts';
import type { Show } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

/** Waits for what the team is owed about one journey, and compares it with what it sees. */
export type Watch = {
  follows(regime: Regime, at: Instant): void;
  noted(at: Instant): void;
  shown(show: Show): void;
  ends(at: Instant): void;
};

/** What somebody saw, and who else is to see it. */
type Seen = { by: Map<string, string>; meant: string[]; line: Awaited };

export const createWatch = (journeyId: string, course: Course, bounds: Bounds, verdict: Verdict): Watch => {
  let regime: Regime | undefined;
  let awaited: Awaited[] = [];
  const gone: Gone[] = [];
  const raised = new Map<string, Raised>();
  const seen = new Map<string, Seen>();
  let halfSeen: Seen[] = [];

  const way = (): Way => ({ channels: ['slack'], journeyId, timed: true, hours: (regime as Regime).setting.teamHours });

  const found = (kind: Violation['kind'], at: Instant, message: string, said: string): Violation => {
    const violation = { kind, journeyId, at, message, said: `${journeyId}: ${message} ${said}.` };
    verdict.violations.push(violation);
    return violation;
  };

  const lose = (line: Awaited, at: Instant, whom: string): void => {
    verdict.obligations += 1;
    const said = `was owed to ${whom} since ${clockText(line.owedAt)} and had not come by ${clockText(at)}`;
    line.lost = found('lost', at, lineId(line), said);
  };

  /** What should have come by now. A later line of the same reason takes the place of one before it. */
  const lapse = (at: Instant): void => {
    for (const line of awaited) {
      if (at - line.owedAt <= atMost || !line.firm || line.lost) continue;
      const next = awaited.find(({ reason, firm, due }) => firm && reason === line.reason && due > line.due);
      const until = Math.min(next?.owedAt ?? at, at);
      const deadline = bounds.deadline(line.owedAt, way());
      if (deadline < until) lose(line, deadline, nameOf(line));
    }
  };

  const planAnew = (at: Instant): void => {
    if (!regime || course.charge.length === 0) return;
    lapse(at);
    const before = awaited;
    awaited = awaitedFrom(at, course.standing, raised, regime, before, gone);
    // It may stand in a digest already, before the hours in which that is posted.
    const struck = before.filter((line) => line.moment <= at && !awaited.some(isSame(line)) && !seen.has(lineId(line)));
    gone.push(...struck.map((line) => ({ line, at })));
    // What this very change strikes out may stand there all the same, for another one.
    if (struck.length > 0) awaited = awaitedFrom(at, course.standing, raised, regime, before, gone);
    halfSeen = halfSeen.filter(({ line }) => stillStands(line));
  };

  /** Would it be owed if nobody had seen it yet? */
  const stillStands = (line: Awaited): boolean => {
    const others = new Map([...raised].filter(([reason]) => reason !== line.reason));
    return standsFor(line, planOf(course.standing, others, (regime as Regime).setting)) !== undefined;
  };

  const shownFirst = (show: Show): void => {
    const { at, reader, postId, lineId: id } = show;
    lapse(at);
    const lines = linesFor(show, { awaited, gone, bounds, setting: (regime as Regime).setting });
    const line = lines[0];
    // A later one took its place before it was seen: it makes no sound where it stands beside others.
    if (!line && show.rewritten && gone.some((one) => lineId(one.line) === id && stillStands(one.line))) return;
    if (!line) {
      found('unowed', at, id, `came to ${reader} in ${postId} at ${clockText(at)}, and is not owed`);
      return;
    }
    const groups = lines.flatMap((one) => meantFor(one, show, course, regime as Regime));
    const meant = groups.findLast((group) => group.includes(reader)) ?? groups.at(-1) ?? [];
    if (!meant.includes(reader))
      found('wrongReader', at, id, `came to ${reader} and was meant for ${meant.join(', ')}`);
    if (line.mayFrom > at)
      found('early', at, id, `came at ${clockText(at)} and was owed from ${clockText(line.owedAt)} on`);
    else count(line, show);
    const sight = { by: new Map([[reader, postId]]), meant, line };
    for (const known of [id, lineId(line)]) seen.set(known, sight);
    if (meant.length > 1) halfSeen.push(sight);
    const last = raised.get(line.reason);
    const due = dayOf(id.slice(-10));
    raised.set(line.reason, { due: Math.max(due, last?.due ?? due), on: Math.max(show.day, last?.on ?? 0) });
    planAnew(at);
  };

  const count = (line: Awaited, { at, reader }: Show): void => {
    // It might as well have come the next morning.
    if (!line.firm) {
      verdict.obligations += 1;
      return;
    }
    if (!line.lost && bounds.came(line.owedAt, at, way()) === 'inTime') return;
    const said = `was owed since ${clockText(line.owedAt)} and came to ${reader} at ${clockText(at)}`;
    if (line.lost) Object.assign(line.lost, { kind: 'late', said: `${journeyId}: ${lineId(line)} ${said}.` });
    else found('late', at, lineId(line), said);
  };

  return {
    follows: (next, at) => {
      regime = next;
      planAnew(at);
    },
    noted: planAnew,
    shown: (show) => {
      const before = seen.get(show.lineId);
      if (!before) return shownFirst(show);
      const { at, reader, postId, lineId: id } = show;
      if (before.by.has(reader) || !before.meant.includes(reader)) {
        const posts = [...before.by.values()].join(', ');
        found('twice', at, id, `came to ${reader} in ${postId} at ${clockText(at)}, and had come in ${posts}`);
        return;
      }
      before.by.set(reader, postId);
      // Gone since the first of them saw it, and there again, it is owed from then on.
      if (halfSeen.includes(before)) count(before.line, show);
      else verdict.obligations += 1;
    },
    ends: (at) => {
      lapse(at);
      for (const { by, meant, line } of halfSeen) {
        const deadline = bounds.deadline(line.owedAt, way());
        const others = meant.filter((name) => !by.has(name));
        if (deadline < at) for (const name of others) lose({ ...line }, deadline, name);
      }
    },
  };
};

const nameOf = ({ reader }: Awaited): string => reader.name ?? reader.role;
