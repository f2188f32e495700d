import type { FigureHistory } from '../history.ts';
import { valueIn } from './known.ts';
import type { Block } from './model.ts';
import { compared, numberOf } from './tables.ts';

/** Figures in large, each with its values of the two years before. */
export const keyFigures = (history: FigureHistory, ids: readonly string[]): Block => {
  const [, ...before] = compared(history);
  return {
    kind: 'keyFigures',
    year: history.year,
    years: before,
    items: ids.map((id) => ({
      ...numberOf(history.figure(id)),
      figure: id,
      label: history.figure(id).label,
      before: before.map((year) => valueIn(history, id, year)),
    })),
  };
};
