import type { Vocabularies } from '../../domain/association.ts';
import { baseOf, type CellKey, missingOf, rowOf, rowsOf, totalOf } from '../checks/cells.ts';
import type { MeasuredFigure } from '../figure.ts';
import { protect } from './protect.ts';
import type { Table } from './table.ts';
import { tableOf } from './tableOf.ts';

/** With the number of appointments of all, told elsewhere, single rows could be worked out: all of them are told, or none. */
const wholeOrNothing = ['amorcage.appointments_distribution'];

/** Sums in which each trainee, or each holder, counts with a known weight: they would tell the count. */
const tells = (figures: readonly MeasuredFigure[]): Record<string, CellKey[]> => ({
  'training.trainee_hours': figures
    .filter(({ counts, unit }) => counts === 'enrolments' && unit === 'count')
    .map(({ id }) => totalOf(id)),
  'creation.pairs': [totalOf('creation.holders')],
});

/**
 * The figures of a year, every one of the registry, as they may leave the association: no count of persons from 1 to 4 can be
 * read in them or worked out. What is kept back is null, and its figure `masked` where it is the value; no record is listed.
 */
export const maskFigures = (figures: readonly MeasuredFigure[], vocabularies: Vocabularies): MeasuredFigure[] => {
  const table = tableOf(figures, vocabularies);
  const hidden = hiddenIn(figures, table);
  const told = tells(figures);
  return figures.map((figure) => maskOne(figure, hidden, told[figure.id] ?? []));
};

/** A share or a mean without its answers says too much of them; a distribution that is told whole or not at all. */
const hiddenIn = (figures: readonly MeasuredFigure[], table: Table): ReadonlySet<CellKey> => {
  let hidden = protect(table);
  for (;;) {
    const more = figures.flatMap((figure) => [
      ...(figure.unit === 'percent' && hidden.has(baseOf(figure.id)) ? [totalOf(figure.id)] : []),
      ...(wholeOrNothing.includes(figure.id) && rowsOf(figure).some((key) => hidden.has(key)) ? rowsOf(figure) : []),
    ]);
    if (more.every((key) => hidden.has(key))) return hidden;
    hidden = protect(table, [...hidden, ...more]);
  }
};

const maskOne = (figure: MeasuredFigure, hidden: ReadonlySet<CellKey>, told: readonly CellKey[]): MeasuredFigure => {
  const { id, base, missing, breakdown } = figure;
  const isMasked = [totalOf(id), baseOf(id), ...told].some((key) => hidden.has(key));
  return {
    ...figure,
    ...(isMasked && { value: null, masked: true }),
    ...(base !== undefined && { base: hidden.has(baseOf(id)) ? null : base }),
    ...(missing !== undefined && { missing: hidden.has(missingOf(id)) ? null : missing }),
    ...(breakdown && {
      breakdown: breakdown.map((row) => (hidden.has(rowOf(id, row.code)) ? { ...row, value: null } : row)),
    }),
    records: [],
    contributions: [],
  };
};
