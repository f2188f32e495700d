/** From how many messages on a day is of the next level, the first from one: `[1, 4, 9, 14, 22]`. */
export type DayScale = readonly number[];

const levels = 5;

/** As many days in each level, as far as the numbers differ. */
export const dayScale = (counts: Iterable<number>): DayScale => {
  const sorted = [...counts].filter((count) => count > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const bounds = Array.from(
    { length: levels },
    (_, level) => sorted[Math.floor((level * sorted.length) / levels)] ?? 1,
  );
  return [...new Set([1, ...bounds.slice(1)])];
};

/** 0 for a day without any message. */
export const levelOf = (scale: DayScale, count: number): number => scale.findLastIndex((from) => count >= from) + 1;
