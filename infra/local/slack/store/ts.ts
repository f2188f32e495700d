/** Slack's ts: seconds since the epoch with exactly six decimals, so that it sorts as text. */

export const toTs = (microseconds: number): string => {
  const seconds = Math.floor(microseconds / 1e6);
  return `${String(seconds).padStart(10, '0')}.${String(microseconds % 1e6).padStart(6, '0')}`;
};

/** Rounds: a double holds the seconds of our centuries to a quarter of a microsecond. NaN when it is not a number. */
export const toMicroseconds = (ts: string): number => Math.round(Number(ts) * 1e6);

/** Sorts after every message. */
export const endOfTime = toTs(9e15);
