import { sumDecimals } from '../arithmetic.ts';
import type { MeasuredFigure } from '../figure.ts';
import { baseOf, type CellKey, missingOf, type Relation, rowOf, rowsOf, totalOf } from './cells.ts';

export type FigureOf = (id: string) => MeasuredFigure;

/** Finds a figure of a year; throws for an id that none has. */
export const figureAmong = (figures: readonly MeasuredFigure[]): FigureOf => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (id) => {
    const figure = byId.get(id);
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  };
};

/** Something that must be true of the figures of a year. `id` and `name` tell which; the name is French, for people. */
export type Check = {
  id: string;
  name: string;
  /** What breaks it, one French sentence each; none when it holds. */
  faults: (figureOf: FigureOf) => string[];
  /** What anybody can work out of some of the numbers who knows the others. */
  relations?: (figureOf: FigureOf) => Relation[];
};

/** The number of a cell; 0 where there is none. */
const numberAt = (figureOf: FigureOf, key: CellKey): number => {
  const [, id = '', kind = '', name = ''] = /^([^#:]+)([#:]?)(.*)$/.exec(key) ?? [];
  const figure = figureOf(id);
  if (kind === ':') return figure.breakdown?.find(({ code }) => code === name)?.value ?? 0;
  if (kind === '#') return (name === 'base' ? figure.base : figure.missing) ?? 0;
  return figure.unit === 'percent' ? figure.records.length : (figure.value ?? 0);
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
  relations: () => [{ sum: plus.map(totalOf), parts: [...minus, ...equals].map(totalOf) }],
});

/** The rows of a breakdown, with those without an answer, add up to the whole. */
export const addsUp = (part: string, whole: string): Check => ({
  id: `${part} = ${whole}`,
  name: `La répartition ${part} et ses « sans réponse » font ${whole}`,
  faults: (figureOf) => {
    const { breakdown = [], missing } = figureOf(part);
    const found = sumDecimals(breakdown.map(({ value }) => value ?? 0)) + (missing ?? 0);
    const expected = numberIn(figureOf, whole);
    return found === expected ? [] : [`${part} : ${found} au lieu de ${expected}.`];
  },
  relations: (figureOf) => [{ sum: [totalOf(whole)], parts: [...rowsOf(figureOf(part)), missingOf(part)] }],
});

/** The base of a share or a mean, with those without an answer, is the whole. */
export const hasBase = (part: string, whole: string): Check => ({
  id: `base ${part} = ${whole}`,
  name: `Les réponses de ${part} et ses « sans réponse » font ${whole}`,
  faults: (figureOf) => {
    const { base, missing } = figureOf(part);
    const found = (base ?? 0) + (missing ?? 0);
    const expected = numberIn(figureOf, whole);
    return found === expected ? [] : [`${part} : ${found} au lieu de ${expected}.`];
  },
  relations: () => [{ sum: [totalOf(whole)], parts: [baseOf(part), missingOf(part)] }],
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
  relations: () => [{ sum: [totalOf(whole)], parts: [totalOf(part)], rest: `${whole} - ${part}` }],
});

/** The numbers of some cells add up to those of others, or with a `rest` to no more. */
export const cellsAddUp = (id: string, name: string, cells: (figureOf: FigureOf) => Relation): Check => ({
  id,
  name,
  faults: (figureOf) => {
    const { sum, parts, rest } = cells(figureOf);
    const total = (keys: readonly CellKey[]) => sumDecimals(keys.map((key) => numberAt(figureOf, key)));
    const [found, expected] = [total(parts), total(sum)];
    const holds = rest === undefined ? found === expected : found <= expected;
    return holds ? [] : [`${found} au lieu de ${expected}.`];
  },
  relations: (figureOf) => [cells(figureOf)],
});

/** A share is that of some rows of a breakdown, and has its answers. */
export const countsRowsOf = (share: string, breakdown: string, codes: readonly string[]): Check[] => [
  cellsAddUp(
    `${share} = ${breakdown}:${codes.join('+')}`,
    `La part ${share} est celle des lignes ${codes.join(', ')} de ${breakdown}`,
    () => ({ sum: [totalOf(share)], parts: codes.map((code) => rowOf(breakdown, code)) }),
  ),
  hasAnswersOf(share, breakdown),
];

/** A share or a mean has the answers of a breakdown. */
export const hasAnswersOf = (part: string, breakdown: string): Check =>
  cellsAddUp(`base ${part} = ${breakdown}`, `Les réponses de ${part} sont celles de ${breakdown}`, () => ({
    sum: [totalOf(breakdown)],
    parts: [baseOf(part)],
  }));
