import type { FigureHistory } from '../history.ts';
import type { Block } from './model.ts';
import { numberOf } from './tables.ts';

const columns = [
  ['days', 'Jours'],
  ['hours', 'Heures'],
  ['trainees', 'Stagiaires'],
  ['employees', 'dont salariés'],
  ['volunteers', 'dont bénévoles'],
  ['holders', 'dont porteurs de projet'],
] as const;

/** The courses of the year, one a row, and their total. */
export const trainingTable = (history: FigureHistory): Block => {
  const row = (code: string, label: string) => [
    { text: label },
    ...columns.map(([id]) => numberOf(history.figure(`training.${code}.${id}`))),
  ];
  return {
    kind: 'table',
    table: {
      id: 'training',
      caption: `Programme de formation en ${history.year}`,
      columns: [{ label: 'Formation', numeric: false }, ...columns.map(([, label]) => ({ label, numeric: true }))],
      rows: history.facts.vocabularies.courses.map(({ record, label }) => row(record, label)),
      total: row('total', 'total'),
      notes: ['porteurs de projet : en accueil, en maturation ou en création le premier jour de la session'],
    },
  };
};
