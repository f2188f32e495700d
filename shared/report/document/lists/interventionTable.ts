import type { FigureHistory } from '../../history.ts';
import { chronological } from '../../order.ts';
import type { Block } from '../model.ts';
import { numberOf } from '../tables.ts';
import { columns, span, text } from './list.ts';

/** Training given at clients' in the year, with the figures as its total. */
export const interventionTable = (history: FigureHistory): Block => {
  const { facts } = history;
  const interventions = chronological(
    facts.records.interventions.filter(({ start }) => facts.contains(start)),
    ({ start }) => start,
  );
  return {
    kind: 'table',
    table: {
      id: 'interventions',
      caption: 'Interventions extérieures',
      columns: columns('Dates', 'Client', 'Intitulé', '#Heures', '#Stagiaires'),
      rows: interventions.map(({ start, end, client, title, hours, trainees }) => [
        text(span(start, end)),
        text(client ?? '–'),
        text(title ?? '–'),
        { value: hours, unit: 'hours' },
        { value: trainees, unit: 'count' },
      ]),
      total: [
        text('total'),
        text(''),
        text(''),
        numberOf(history.figure('external.hours')),
        numberOf(history.figure('external.trainees')),
      ],
      notes: [],
    },
  };
};
