import type { Vocabularies } from '../../domain/association.ts';
import { divideHalfUp } from '../arithmetic.ts';
import { baseOf, type CellKey, missingOf, type Relation, rowOf, rowsOf, totalOf } from '../checks/cells.ts';
import { figureAmong } from '../checks/check.ts';
import { everyCheck } from '../checks/everyCheck.ts';
import type { MeasuredFigure, RecordKind } from '../figure.ts';
import { isFew } from './protect.ts';
import type { Cell, Table } from './table.ts';

/** Records that stand for a person. */
const ofPersons: readonly RecordKind[] = ['persons', 'sheets', 'enrolments'];

export const isPersonal = ({ counts, personal }: Pick<MeasuredFigure, 'counts' | 'personal'>): boolean =>
  personal ?? ofPersons.includes(counts);

/** The sooner kept back, the smaller. */
const worth = { row: 0, missing: 1, base: 2, total: 3 } as const;

/**
 * The numbers of a year's figures, every one of the registry, and how they add up: as the checks say, and for itself each
 * breakdown to its value and each share with what it leaves to its answers.
 */
export const tableOf = (figures: readonly MeasuredFigure[], vocabularies: Vocabularies): Table => {
  const figureOf = figureAmong(figures);
  const cells = new Map(figures.flatMap(cellsOf));
  const relations = [
    ...everyCheck(vocabularies).flatMap((check) => check.relations?.(figureOf) ?? []),
    ...figures.filter(isPersonal).flatMap(ownRelations),
  ];
  const breakdowns = figures.filter((figure) => isPersonal(figure) && figure.breakdown !== undefined);
  relations.push(...relations.flatMap((relation) => breakdowns.flatMap((figure) => withTotal(relation, figure))));
  for (const relation of relations) if (relation.rest !== undefined) cells.set(relation.rest, restOf(relation, cells));
  return { cells, relations };
};

const restOf = ({ sum, parts }: Relation, cells: ReadonlyMap<CellKey, Cell>): Cell => {
  const total = (keys: readonly CellKey[]): number => keys.reduce((all, key) => all + (cells.get(key)?.value ?? 0), 0);
  const value = total(sum) - total(parts);
  const isPersonal = parts.some((key) => cells.get(key)?.isPersonal);
  return { value, least: 0, worth: 0, isPersonal, isSmall: isPersonal && isFew(value) };
};

const cellsOf = (figure: MeasuredFigure): [CellKey, Cell][] => {
  const { id, unit, value, records, breakdown = [], base, missing } = figure;
  const isOfPersons = isPersonal(figure);
  const cell = (key: CellKey, number: number, more: Partial<Cell> = {}): [CellKey, Cell] => [
    key,
    {
      value: number,
      least: 0,
      worth: worth.total,
      isPersonal: isOfPersons,
      isSmall: isOfPersons && isFew(number),
      ...more,
    },
  ];
  const part = records.length;
  const others = (base ?? 0) - part;
  const isSmallShare = isOfPersons && [part, others, base ?? 0].some(isFew);
  return [
    ...(unit === 'count' ? [cell(totalOf(id), value ?? 0)] : []),
    ...(unit === 'percent'
      ? [
          cell(totalOf(id), part, {
            worth: worth.base,
            isSmall: isSmallShare,
            rounded: partsOf(value, base ?? 0, part),
          }),
        ]
      : []),
    ...(base == null ? [] : [cell(baseOf(id), base, { worth: worth.base })]),
    ...(missing == null ? [] : [cell(missingOf(id), missing, { worth: worth.missing, isSmall: false })]),
    ...breakdown.map((row) =>
      cell(rowOf(id, row.code), row.value ?? 0, {
        worth: worth.row,
        least: standsOnlyIfCounted(id, row.value) ? 1 : 0,
      }),
    ),
  ];
};

/** The parts that a whole percentage of a base may stand for; `part` is one of them. */
const partsOf = (percentage: number | null, base: number, part: number): [number, number] => {
  const isRead = (each: number): boolean => divideHalfUp(100 * each, base) === percentage;
  let [least, most] = [part, part];
  while (least > 0 && isRead(least - 1)) least -= 1;
  while (most < base && isRead(most + 1)) most += 1;
  return [least, most];
};

/** A partner has a row only where somebody came from there. */
const standsOnlyIfCounted = (id: string, value: number | null): boolean => id.endsWith('.by_prescriber') && value !== 0;

/** Where all rows of a breakdown are in a relation, its value can stand for them. */
const withTotal = ({ parts, ...relation }: Relation, figure: MeasuredFigure): Relation[] => {
  const [total, rows] = [totalOf(figure.id), new Set(rowsOf(figure))];
  const others = parts.filter((key) => !rows.has(key));
  const hasAll = rows.size > 0 && parts.length - others.length === rows.size && !relation.sum.includes(total);
  return hasAll ? [{ ...relation, parts: [total, ...others] }] : [];
};

const ownRelations = (figure: MeasuredFigure): Relation[] => {
  const { id, unit, breakdown } = figure;
  return [
    ...(breakdown ? [{ sum: [totalOf(id)], parts: rowsOf(figure) }] : []),
    ...(unit === 'percent' ? [{ sum: [baseOf(id)], parts: [totalOf(id)], rest: `the others of ${id}` }] : []),
  ];
};
