import type { Random } from '../random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A length of time between two others, all in milliseconds. */
export const between = (random: Random, from: number, to: number): number =>
  Math.round(from + random.fraction() * (to - from));
