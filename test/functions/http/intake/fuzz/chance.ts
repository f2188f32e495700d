import { createHash } from 'node:crypto';

/** The same choices for the same seed. */
export const createChance = (seed: string) => {
  let count = 0;
  const next = (): number => {
    count += 1;
    return createHash('sha256').update(`${seed}/${count}`).digest().readUInt32LE() / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    happens: (share: number): boolean => next() < share,
    one: <T>(all: readonly T[]): T => {
      if (all.length === 0) throw new Error('nothing to choose from');
      return all[below(all.length)] as T;
    },
  };
};

export type Chance = ReturnType<typeof createChance>;
