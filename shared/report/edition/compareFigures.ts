import type { Measure } from '../figure.ts';
import type { FrozenFigure } from './frozenFigures.ts';

/** The numbers of a figure, without its breakdown. */
export type Numbers = Pick<Measure, 'value' | 'base' | 'missing' | 'range'>;

/** A row of a breakdown whose number is another one; a row that was not there counts 0. */
export type ChangedRow = { code: string; label: string; before: number; after: number };

/**
 * A record that came in, went out, or counts otherwise. `before` and `after` say how it counts, as its contribution does;
 * each is absent where the record has no answer.
 */
export type ChangedRecord = { id: string; change: 'in' | 'out' | 'otherwise'; before?: string; after?: string };

/** Which figure it is, in the words of the later moment, or of the last one in which it was computed. */
type CorrectedFigure = Pick<FrozenFigure, 'id' | 'label' | 'definition' | 'unit' | 'counts' | 'section'>;

/** A figure with other numbers than at an earlier moment, and the records that did it. */
export type Correction = {
  figure: CorrectedFigure;
  before: Numbers;
  /** absent where the figure is no longer computed */
  after?: Numbers;
  rows: readonly ChangedRow[];
  /** none where no record tells it: then the way of counting is another one, or what is kept of a record does not say */
  records: readonly ChangedRecord[];
  /** the definition of the figure has changed */
  redefined: boolean;
  /** the words for the codes of the records' contributions */
  labels: Readonly<Record<string, string>>;
};

/** Every figure whose numbers have changed, in the order of the earlier ones; a figure that was not there is none. */
export const compareFigures = (earlier: readonly FrozenFigure[], later: readonly FrozenFigure[]): Correction[] => {
  const laterById = new Map(later.map((figure) => [figure.id, figure]));
  return earlier.flatMap((before) => {
    const after = laterById.get(before.id);
    if (after === undefined) return [gone(before)];
    const rows = changedRows(before, after);
    if (rows.length === 0 && hasSameNumbers(before, after)) return [];
    return [
      {
        figure: withoutNumbers(after),
        before: numbersOf(before),
        after: numbersOf(after),
        rows,
        records: changedRecords(before, after),
        redefined: before.definition !== after.definition,
        labels: labelsOf(before, after),
      },
    ];
  });
};

/** Does every figure say the same, whichever records it rests on? */
export const saySame = (earlier: readonly FrozenFigure[], later: readonly FrozenFigure[]): boolean =>
  earlier.length === later.length && compareFigures(earlier, later).length === 0;

const gone = (before: FrozenFigure): Correction => ({
  figure: withoutNumbers(before),
  before: numbersOf(before),
  rows: [],
  records: [],
  redefined: false,
  labels: {},
});

const withoutNumbers = ({ id, label, definition, unit, counts, section }: FrozenFigure): CorrectedFigure => ({
  id,
  label,
  definition,
  unit,
  counts,
  section,
});

const numbersOf = ({ value, base, missing, range }: FrozenFigure): Numbers => ({
  value,
  ...(base !== undefined && { base }),
  ...(missing !== undefined && { missing }),
  ...(range && { range }),
});

const hasSameNumbers = (one: FrozenFigure, other: FrozenFigure): boolean =>
  one.value === other.value &&
  one.base === other.base &&
  one.missing === other.missing &&
  one.range?.[0] === other.range?.[0] &&
  one.range?.[1] === other.range?.[1];

const changedRows = (
  { breakdown: earlier = [] }: FrozenFigure,
  { breakdown: later = [] }: FrozenFigure,
): ChangedRow[] => {
  const before = new Map(earlier.map(({ code, value }) => [code, value]));
  const known = new Set(later.map(({ code }) => code));
  return [...later, ...earlier.filter(({ code }) => !known.has(code)).map((row) => ({ ...row, value: 0 }))]
    .map(({ code, label, value }) => ({ code, label, before: before.get(code) ?? 0, after: value ?? 0 }))
    .filter((row) => row.before !== row.after);
};

const changedRecords = (before: FrozenFigure, after: FrozenFigure): ChangedRecord[] => {
  const [was, is] = [countsAs(before), countsAs(after)];
  const still = [...was].flatMap(([id, as]): ChangedRecord[] => {
    if (!is.has(id)) return [{ id, change: 'out', ...said('before', as) }];
    const now = is.get(id);
    return now === as ? [] : [{ id, change: 'otherwise', ...said('before', as), ...said('after', now) }];
  });
  const come = [...is].filter(([id]) => !was.has(id));
  return [...come.map(([id, as]): ChangedRecord => ({ id, change: 'in', ...said('after', as) })), ...still];
};

const said = (when: 'before' | 'after', as: string | undefined) => (as === undefined ? {} : { [when]: as });

const countsAs = ({ counted }: FrozenFigure): Map<string, string | undefined> =>
  new Map(counted.flatMap(({ as, ids }) => ids.map((id) => [id, as] as const)));

const labelsOf = (...figures: readonly FrozenFigure[]): Record<string, string> =>
  Object.fromEntries(figures.flatMap(({ breakdown = [] }) => breakdown.map(({ code, label }) => [code, label])));
