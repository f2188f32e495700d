import type { Instant } from '../../../shared/domain/time.ts';
import type { Life } from '../trace.ts';
import { type Course, createCourse } from './course.ts';
import type { Letter } from './letters.ts';
import { lettersOf } from './letters.ts';
import type { Regime } from './setting.ts';
import type { Show } from './sortArrivals.ts';
import type { Watch } from './watch.ts';

/** A journey as it was followed: how it went, and what its holders were owed by what was noted. */
export type Followed = { course: Course; letters: Letter[] };

/** Goes through a journey in the order of time: what is noted, which settings hold, and what colleagues see. */
export const followLines = (
  { journeyId, events }: Life,
  shows: readonly Show[],
  regimes: readonly Regime[],
  until: Instant,
  watchOver: (course: Course) => Watch,
): Followed => {
  const course = createCourse({ events });
  const watch = watchOver(course);
  const letters: Letter[] = [];
  let [event, regime, show] = [0, 0, 0];
  for (;;) {
    const eventAt = events[event]?.at ?? Number.POSITIVE_INFINITY;
    const regimeFrom = regimes[regime]?.from ?? Number.POSITIVE_INFINITY;
    const shownAt = shows[show]?.at ?? Number.POSITIVE_INFINITY;
    const at = Math.min(eventAt, regimeFrom, shownAt);
    if (at > until || at === Number.POSITIVE_INFINITY) break;
    if (regimeFrom === at) {
      watch.follows(regimes[regime] as Regime, at);
      regime += 1;
    } else if (eventAt === at) {
      let changed = false;
      // What one command notes is there at once.
      for (let next = events[event]; next?.at === at; next = events[event]) {
        course.note(next);
        letters.push(...lettersOf(next, course, journeyId));
        changed ||= next.type !== 'NudgeRaised';
        event += 1;
      }
      if (changed) watch.noted(at);
    } else {
      watch.shown(shows[show] as Show);
      show += 1;
    }
  }
  watch.ends(until);
  return { course, letters };
};
