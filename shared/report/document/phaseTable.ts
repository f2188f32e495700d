import { essPhases } from '../figures/phases.ts';
import type { FigureHistory } from '../history.ts';
import type { Block } from './model.ts';
import { numberOf } from './tables.ts';

const movements = [
  ['stock_start', 'En cours au 1er janvier'],
  ['in', 'Commencées'],
  ['out', 'Terminées'],
  ['stock_end', 'En cours au 31 décembre'],
] as const;

/** What ran, began and ended in each phase: the first two columns less the third are the fourth. */
export const phaseTable = (history: FigureHistory): Block => ({
  kind: 'table',
  table: {
    id: 'phases',
    caption: `Étapes des parcours en ${history.year}`,
    columns: [{ label: 'Étape', numeric: false }, ...movements.map(([, label]) => ({ label, numeric: true }))],
    rows: essPhases.map(({ record, label }) => [
      { text: label },
      ...movements.map(([id]) => numberOf(history.figure(`phases.${id}.${record}`))),
    ]),
    notes: [],
  },
});
