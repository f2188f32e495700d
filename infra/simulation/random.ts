/**
 * Chance that can be had again: the same seed gives the same numbers on every machine (sfc32, seeded through splitmix32).
 * Each concern draws from a stream of its own, so that one draw more in one does not move all others.
 */
export type Random = {
  /** from 0 up to, not including, 1 */
  fraction(): number;
  chance(probability: number): boolean;
  /** a whole number, both ends counted in */
  between(from: number, to: number): number;
  /** throws a RangeError for an empty list */
  pick<Item>(items: readonly Item[]): Item;
  /** a stream of its own */
  stream(name: string): Random;
};

export const createRandom = (seed: number | string): Random => {
  const fraction = sfc32(String(seed));
  const between = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[between(0, items.length - 1)] as (typeof items)[number];
    },
    stream: (name) => createRandom(`${seed}/${name}`),
  };
};

const sfc32 = (seed: string): (() => number) => {
  let hash = 2_166_136_261;
  // By index: a stream is begun for each thing that somebody may do, and an iterator takes four times as long.
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619);
  const mixed = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mix = hash ^ (hash >>> 16);
    mix = Math.imul(mix, 0x21f0aaad);
    mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97);
    return mix ^ (mix >>> 15);
  };
  let [a, b, c, counter] = [mixed(), mixed(), mixed(), mixed()];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
};
