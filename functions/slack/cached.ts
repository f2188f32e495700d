import type { Instant } from '../../shared/domain/time.ts';

/**
 * Keeps what was read for the life of the function, at most `lifetime` milliseconds; a caller may ask for something
 * younger. What could not be read is not kept. Time is that of the requests.
 */
export const cached = <Value>(read: () => Promise<Value>, lifetime: number) => {
  let kept: { value: Promise<Value>; readAt: Instant } | undefined;
  return (now: Instant, youngerThan = lifetime): Promise<Value> => {
    const age = kept === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - kept.readAt);
    if (kept !== undefined && age < youngerThan) return kept.value;
    const fresh = { value: read(), readAt: now };
    kept = fresh;
    fresh.value.catch(() => {
      if (kept === fresh) kept = undefined;
    });
    return fresh.value;
  };
};
