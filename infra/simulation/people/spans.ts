import type { Random } from '../random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A length of time between two others, all in milliseconds. */
export const between = (random: Random, from: number, to: number): number =>
  Math.round(from + random.fraction() * (to - from));

/** One of several, each as likely as its weight beside the others. */
export const weighted = <const Item>(
  random: Random,
  ...choices: readonly (readonly [weight: number, item: Item])[]
): Item => {
  let left = random.fraction() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, item] of choices) {
    left -= weight;
    if (left < 0) return item;
  }
  return random.pick(choices)[1];
};

/** The list in another order. */
export const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, rank: random.fraction() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
