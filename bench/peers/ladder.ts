/** What both sides live, in milliseconds: four years of waits, each for a signal that comes after three weeks, or not. */
export const day = 86_400_000;
export const years = 4;
export const signalAfter = 21 * day;

const lifetime = years * 365.25 * day;
const rungs = [42 * day, 14 * day, 28 * day];

/** How one life went: the same on both sides, or they did not do the same work. */
export type Ended = { nudges: number; signals: number };

/**
 * One journey on its ladder: nudged after 42 days without a signal, after 14 more, after 28 more, and from the beginning.
 * Every third wait is ended by a signal.
 */
export const createClimber = () => {
  const ended: Ended = { nudges: 0, signals: 0 };
  let [lived, waits, rung] = [0, 0, 0];
  const longest = (): number => rungs[rung] ?? 0;
  const pass = (time: number, next: number): void => {
    [lived, waits, rung] = [lived + time, waits + 1, next];
  };
  return {
    ended,
    longest,
    isSignalled: (): boolean => waits % 3 === 2,
    isOver: (): boolean => lived >= lifetime,
    nudge: (): void => {
      ended.nudges += 1;
      pass(longest(), (rung + 1) % rungs.length);
    },
    signal: (): void => {
      ended.signals += 1;
      pass(signalAfter, 0);
    },
  };
};
