import { sumDecimals } from '../arithmetic.ts';
import type { MeasuredFigure } from '../figure.ts';

type FigureOf = (id: string) => MeasuredFigure;

/** Something that must be true of the figures of a year. `id` and `name` tell which; the name is French, for people. */
export type Check = {
  id: string;
  name: string;
  /** What breaks it, one French sentence each; none when it holds. */
  faults: (figureOf: FigureOf) => string[];
};

const numberIn = (figureOf: FigureOf, id: string): number => figureOf(id).value ?? 0;

/** The sum of some figures, less others, is the sum of yet others. */
export const balance = (
  id: string,
  name: string,
  { plus, minus = [], equals }: { plus: readonly string[]; minus?: readonly string[]; equals: readonly string[] },
): Check => ({
  id,
  name,
  faults: (figureOf) => {
    const total = (ids: readonly string[]) => sumDecimals(ids.map((each) => numberIn(figureOf, each)));
    const found = sumDecimals([total(plus), -total(minus)]);
    const expected = total(equals);
    return found === expected ? [] : [`${found} au lieu de ${expected}.`];
  },
});

/** The rows of a breakdown, with those without an answer, add up to the whole. */
export const addsUp = (part: string, whole: string): Check => ({
  id: `${part} = ${whole}`,
  name: `La répartition ${part} et ses « sans réponse » font ${whole}`,
  faults: (figureOf) => {
    const { breakdown = [], missing = 0 } = figureOf(part);
    const found = sumDecimals(breakdown.map(({ value }) => value)) + missing;
    const expected = numberIn(figureOf, whole);
    return found === expected ? [] : [`${part} : ${found} au lieu de ${expected}.`];
  },
});

/** The base of a share or a mean, with those without an answer, is the whole. */
export const hasBase = (part: string, whole: string): Check => ({
  id: `base ${part} = ${whole}`,
  name: `Les réponses de ${part} et ses « sans réponse » font ${whole}`,
  faults: (figureOf) => {
    const { base = 0, missing = 0 } = figureOf(part);
    const expected = numberIn(figureOf, whole);
    return base + missing === expected ? [] : [`${part} : ${base + missing} au lieu de ${expected}.`];
  },
});

/** A part has no record that the whole has not, and is not greater. */
export const isWithin = (part: string, whole: string): Check => ({
  id: `${part} <= ${whole}`,
  name: `${part} est compris dans ${whole}`,
  faults: (figureOf) => {
    const [inner, outer] = [figureOf(part), figureOf(whole)];
    const known = new Set(outer.records);
    const strangers = inner.counts === outer.counts ? inner.records.filter((record) => !known.has(record)) : [];
    const isGreater = numberIn(figureOf, part) > numberIn(figureOf, whole);
    return [
      ...(isGreater ? [`${part} (${inner.value}) est plus grand que ${whole} (${outer.value}).`] : []),
      ...strangers.map((record) => `${record} est compté dans ${part} et pas dans ${whole}.`),
    ];
  },
});
