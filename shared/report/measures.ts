import { type CodeList, labelOf, recordOf } from '../domain/codes.ts';
import { divideHalfUp, sumDecimals } from './arithmetic.ts';
import type { Contribution, Measure } from './figure.ts';

type Counted = { readonly id: string };

/** How many there are. */
export const count = (items: readonly Counted[]): Measure => ({
  value: items.length,
  records: idsOf(items),
  contributions: contributionsOf(items, () => ''),
});

/** The sum of a number that each item has. */
export const total = <Item extends Counted>(items: readonly Item[], numberOf: (item: Item) => number): Measure => ({
  value: sumDecimals(items.map(numberOf)),
  records: idsOf(items),
  contributions: contributionsOf(items, numberOf),
});

/** Whole percentage of the items for which `holds`; undefined is no answer. */
export const share = <Item extends Counted>(
  items: readonly Item[],
  holds: (item: Item) => boolean | undefined,
): Measure => {
  const { answers, missing } = answersOf(items, holds);
  const part = answers.filter(({ answer }) => answer);
  return {
    value: divideHalfUp(100 * part.length, answers.length),
    base: answers.length,
    missing,
    records: idsOf(part),
    contributions: contributionsOf(items, (item) => yesOrNo(holds(item))),
  };
};

/** Mean of whole numbers, as a whole number; undefined is no answer. */
export const wholeMean = <Item extends Counted>(
  items: readonly Item[],
  numberOf: (item: Item) => number | undefined,
): Measure => {
  const { answers, missing } = answersOf(items, numberOf);
  const sum = answers.reduce((sum, { answer }) => sum + answer, 0);
  return {
    value: divideHalfUp(sum, answers.length),
    base: answers.length,
    missing,
    records: idsOf(answers),
    contributions: contributionsOf(items, numberOf),
  };
};

/** `amount` for each item, to one decimal; `numberOf` says how much of it an item had part in. */
export const amountPerItem = <Item extends Counted>(
  amount: number,
  items: readonly Item[],
  numberOf: (item: Item) => number,
): Measure => {
  const tenths = divideHalfUp(10 * amount, items.length);
  return {
    value: tenths === null ? null : tenths / 10,
    base: items.length,
    missing: 0,
    records: idsOf(items),
    contributions: contributionsOf(items, numberOf),
  };
};

/** The items by code, a row for every code of the list; the value counts those with an answer. */
export const distribution = <Item extends Counted>(
  items: readonly Item[],
  codes: CodeList,
  codeOf: (item: Item) => string | undefined,
): Measure => {
  const { answers, missing } = answersOf(items, codeOf);
  const tally = new Map(codes.map(({ code }) => [code, 0]));
  for (const { answer } of answers) tally.set(answer, (tally.get(answer) ?? 0) + 1);
  return {
    value: answers.length,
    breakdown: [...tally].map(([code, value]) => ({
      code: recordOf(codes, code),
      label: labelOf(codes, code),
      value,
    })),
    missing,
    records: idsOf(answers),
    contributions: contributionsOf(items, (item) => {
      const code = codeOf(item);
      return code === undefined ? undefined : recordOf(codes, code);
    }),
  };
};

/** A distribution whose value counts the items without an answer too. */
export const countWithDistribution = <Item extends Counted>(
  items: readonly Item[],
  codes: CodeList,
  codeOf: (item: Item) => string | undefined,
): Measure => ({ ...distribution(items, codes, codeOf), value: items.length, records: idsOf(items) });

/** Sum of attendance ranges, at their midpoint; an item without a range counts 0 and is missing. */
export const attendance = <Item extends Counted>(
  items: readonly Item[],
  rangeOf: (item: Item) => Range | undefined,
): Measure => {
  const { answers, missing } = answersOf(items, rangeOf);
  const [min, max] = answers.map(({ answer }) => answer).reduce(addRanges, [0, 0]);
  return {
    value: divideHalfUp(min + max, 2),
    range: [min, max],
    missing,
    records: idsOf(answers),
    contributions: contributionsOf(items, (item) => rangeOf(item)?.join('–')),
  };
};

export type Range = readonly [min: number, max: number];

export const addRanges = (a: Range, b: Range): Range => [a[0] + b[0], a[1] + b[1]];

const answersOf = <Item extends Counted, Answer>(
  items: readonly Item[],
  answerOf: (item: Item) => Answer | undefined,
) => {
  const answers = items.flatMap((item) => {
    const answer = answerOf(item);
    return answer === undefined ? [] : [{ id: item.id, answer }];
  });
  return { answers, missing: items.length - answers.length };
};

/** The code of an answer; undefined is no answer. */
export const yesOrNo = (answer: boolean | undefined): string | undefined => {
  if (answer === undefined) return undefined;
  return answer ? 'oui' : 'non';
};

const contributionsOf = <Item extends Counted>(
  items: readonly Item[],
  countsAs: (item: Item) => string | number | undefined,
): Contribution[] =>
  items.map((item) => {
    const as = countsAs(item);
    return as === undefined ? { id: item.id } : { id: item.id, as: String(as) };
  });

const idsOf = (items: readonly Counted[]): string[] => items.map(({ id }) => id);
