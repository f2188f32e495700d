import { placeStatuses, programmes } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import { french } from '../../amount.ts';
import type { FigureHistory } from '../../history.ts';
import { isInForce } from '../../placePeriod.ts';
import type { Block } from '../model.ts';
import { rowOf } from '../tables.ts';
import { columns, text } from './list.ts';

/** The welcome points in force at the end of the year, and their appointments. */
export const placeTable = (history: FigureHistory): Block => {
  const { index, lastDay, vocabularies } = history.facts;
  const { territories } = vocabularies;
  const use = history.figure('places.use');
  const places = [...index.placePeriods].flatMap(([id, periods]) => {
    const agreed = periods.filter(
      (period) => (period.status === 'agreement' || period.status === 'oral') && isInForce(period, lastDay),
    );
    const [first] = agreed;
    return first === undefined ? [] : [{ id, first, agreed }];
  });
  const rank = (territory = '') => territories.findIndex(({ code }) => code === territory);
  return {
    kind: 'table',
    table: {
      id: 'places',
      caption: `Points d’accueil au 31 décembre ${history.year}`,
      columns: columns('Lieu', 'Territoire', 'Programme', 'Accord', '#Rendez-vous'),
      rows: places
        .toSorted(
          (a, b) => rank(a.first.territory) - rank(b.first.territory) || a.first.name.localeCompare(b.first.name, 'fr'),
        )
        .map(({ id, first, agreed }) => [
          text(first.name),
          text(first.territory === undefined ? '–' : labelOf(territories, first.territory)),
          text([...new Set(agreed.map(({ programme }) => labelOf(programmes, programme)))].join(', ')),
          text(labelOf(placeStatuses, first.status)),
          { value: rowOf(use, id), unit: 'count', figure: 'places.use' },
        ]),
      notes: [`rendez-vous honorés de l’année, dans tous les lieux : ${french.format(use.value ?? 0)}`],
    },
  };
};
