import { setImmediate as turn } from 'node:timers';
import type { Clock, Instant } from '../../../shared/domain/time.ts';

/** Time that passes only when somebody waits: what is to happen, in order, as fast as the machine can. */
export type Timeline = Clock & {
  /** Something that happens at a moment, or at once where that has passed. Of one moment, what was said first comes first. */
  at(moment: Instant, happens: () => void): void;
  sleep(milliseconds: number): Promise<void>;
  /** Lives until then. Everything of one moment begins together; then all that follows from it without waiting is done. */
  liveUntil(end: Instant): Promise<void>;
};

export const createTimeline = (start: Instant): Timeline => {
  const heap = createHeap();
  let now = start;

  const at: Timeline['at'] = (moment, happens) => heap.push(Math.max(moment, now), happens);
  return {
    now: () => now,
    at,
    sleep: (milliseconds) => new Promise((resolve) => at(now + milliseconds, resolve)),
    liveUntil: async (end) => {
      for (let next = heap.firstAt(); next !== undefined && next <= end; next = heap.firstAt()) {
        now = next;
        while (heap.firstAt() === next) heap.pop()();
        await everythingFollowed();
      }
      now = Math.max(now, end);
    },
  };
};

/** Nothing here waits for the machine, so all promises are kept and all streams read before it takes its next turn. */
const everythingFollowed = (): Promise<void> => new Promise((resolve) => turn(resolve));

const exchange = <Item>(list: Item[], a: number, b: number): void => {
  const item = list[a] as Item;
  list[a] = list[b] as Item;
  list[b] = item;
};

/** The earliest first, and of the same moment the one that came first. */
const createHeap = () => {
  const moments: number[] = [];
  const orders: number[] = [];
  const happenings: (() => void)[] = [];
  let count = 0;

  const isBefore = (a: number, b: number): boolean => {
    const difference = (moments[a] ?? 0) - (moments[b] ?? 0);
    return difference < 0 || (difference === 0 && (orders[a] ?? 0) < (orders[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    exchange(moments, a, b);
    exchange(orders, a, b);
    exchange(happenings, a, b);
  };

  return {
    firstAt: (): Instant | undefined => moments[0],

    push: (moment: Instant, happens: () => void): void => {
      let at = moments.push(moment) - 1;
      orders.push(count);
      happenings.push(happens);
      count += 1;
      for (let parent = (at - 1) >> 1; at > 0 && isBefore(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },

    /** Call only while there is a first one. */
    pop: (): (() => void) => {
      const last = moments.length - 1;
      swap(0, last);
      moments.pop();
      orders.pop();
      const happens = happenings.pop() as () => void;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        if (left >= last) return happens;
        const least = right < last && isBefore(right, left) ? right : left;
        if (!isBefore(least, at)) return happens;
        swap(least, at);
        at = least;
      }
    },
  };
};
