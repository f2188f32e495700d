import type { Trace } from '../trace.ts';
import { lettersAhead } from './ahead.ts';
import { createBounds } from './bounds.ts';
import { checkLetters } from './checkLetters.ts';
import { checkPosts } from './checkPosts.ts';
import { checkSinglePosts } from './checkSinglePosts.ts';
import { followLines } from './followLines.ts';
import { clockText } from './parisTime.ts';
import { regimesOf } from './setting.ts';
import { sortArrivals } from './sortArrivals.ts';
import { emptyVerdict, type Verdict } from './verdict.ts';
import { createWatch } from './watch.ts';

/**
 * Compares what reached people with what they were owed. It is worked out anew here, from what was noted and from the
 * settings alone: nothing of `shared/` is called.
 */
export const check = (trace: Trace): Verdict => {
  const verdict = emptyVerdict();
  const regimes = regimesOf(trace.settings);
  const bounds = createBounds(trace, verdict);
  const sorted = sortArrivals(trace);
  checkPosts(trace, regimes, verdict);
  checkSinglePosts(trace, sorted, regimes, bounds, verdict);
  for (const life of trace.lives) {
    const { journeyId } = life;
    const shows = sorted.shows.get(journeyId) ?? [];
    sorted.shows.delete(journeyId);
    const watchOver = (course: Parameters<typeof lettersAhead>[0]) => createWatch(journeyId, course, bounds, verdict);
    const { course, letters } = followLines(life, shows, regimes, trace.to, watchOver);
    const all = [...letters, ...lettersAhead(course, journeyId, regimes)];
    checkLetters(life, all, course, sorted, { regimes, bounds, verdict, until: trace.to });
  }
  const left = [...sorted.shows.values(), ...sorted.told.values()].flat();
  for (const { at, journeyId, lineId, reader } of left) answersNothing(verdict, at, lineId, reader, journeyId);
  for (const { at, id, to } of [...sorted.letters.values(), ...sorted.posts.values()].flat())
    answersNothing(verdict, at, id, to);
  verdict.violations.sort((a, b) => a.at - b.at);
  return verdict;
};

const answersNothing = ({ violations }: Verdict, at: number, message: string, to: string, journeyId?: string): void => {
  const said = `${clockText(at)}: ${message} came to ${to}, and nothing is known that it answers.`;
  violations.push({ kind: 'unowed', at, message, said, ...(journeyId !== undefined && { journeyId }) });
};
