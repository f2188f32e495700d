import type { Instant } from '../../../shared/domain/time.ts';
import type { Day } from './days.ts';
import { dayAt, instantAt } from './parisTime.ts';

/** When one may write to somebody. Time outside of it does not count. */
export type Hours = {
  /** also so many milliseconds after the end: what was begun in time may arrive then */
  isOpen(at: Instant, overrun: number): boolean;
  /** this moment, or the next one within the hours */
  next(at: Instant): Instant;
  /** so many milliseconds of these hours later */
  add(at: Instant, milliseconds: number): Instant;
  /** how many milliseconds of these hours lie between */
  between(from: Instant, to: Instant): number;
};

/** From and to such a minute of each day that is open, in Paris. */
export const createHours = (from: number, to: number, isOpenDay: (day: Day) => boolean): Hours => {
  const isOpen = (at: Instant, overrun: number): boolean => {
    const day = dayAt(at);
    return isOpenDay(day) && at >= instantAt(day, from) && at < instantAt(day, to) + overrun;
  };
  const next = (at: Instant): Instant => {
    let day = dayAt(at);
    if (isOpenDay(day) && at < instantAt(day, to)) return Math.max(at, instantAt(day, from));
    do day += 1;
    while (!isOpenDay(day));
    return instantAt(day, from);
  };
  const add = (at: Instant, milliseconds: number): Instant => {
    let [start, left] = [next(at), milliseconds];
    for (;;) {
      const close = instantAt(dayAt(start), to);
      if (start + left <= close) return start + left;
      left -= close - start;
      start = next(close);
    }
  };
  const between = (start: Instant, end: Instant): number => {
    let sum = 0;
    for (let at = next(start); at < end; ) {
      const close = instantAt(dayAt(at), to);
      sum += Math.min(end, close) - at;
      at = next(close);
    }
    return sum;
  };
  return { isOpen, next, add, between };
};

/** For what may arrive at any hour. */
export const always: Hours = {
  isOpen: () => true,
  next: (at) => at,
  add: (at, milliseconds) => at + milliseconds,
  between: (from, to) => to - from,
};
