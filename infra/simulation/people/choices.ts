import type { Random } from '../random.ts';

/** One of several by its name, each as likely as its weight beside the others. */
export const chosen = <Choice extends string>(
  random: Random,
  weights: { readonly [Key in Choice]?: number },
): Choice => {
  const choices = Object.entries<number | undefined>(weights) as [Choice, number][];
  let left = random.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return random.pick(choices)[0];
};

/** The list in another order. */
export const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, rank: random.fraction() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
