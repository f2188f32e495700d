import { placeStatuses, programmes } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import type { LocatedCommunes } from '../../../domain/locatedCommune.ts';
import { french } from '../../amount.ts';
import type { FigureHistory } from '../../history.ts';
import { type WelcomePoint, welcomePointsOf } from '../../welcomePoints.ts';
import { rowOf } from '../known.ts';
import type { Table } from '../model.ts';
import { columns, day, text } from './list.ts';

/** The welcome points of the year and their appointments, by territory, commune and name. `unplaced`: those on no map. */
export const placeTable = (
  history: FigureHistory,
  communes: LocatedCommunes,
  { unplaced }: { unplaced: readonly WelcomePoint[] },
): Table => {
  const { territories } = history.facts.vocabularies;
  const use = history.figure('places.use');
  const rank = (territory = '') => territories.findIndex(({ code }) => code === territory);
  const communeOf = ({ agreed: [{ commune }] }: WelcomePoint) =>
    commune === undefined ? '–' : (communes.get(commune)?.name ?? commune);
  const nameOf = ({ agreed: [{ name }] }: WelcomePoint) => name;
  return {
    id: 'places',
    caption: `Points d’accueil en ${history.year}`,
    columns: columns('Lieu', 'Commune', 'Programme', 'Accord', '#Rendez-vous'),
    rows: welcomePointsOf(history.facts)
      .toSorted(
        (a, b) =>
          rank(a.agreed[0].territory) - rank(b.agreed[0].territory) ||
          communeOf(a).localeCompare(communeOf(b), 'fr') ||
          nameOf(a).localeCompare(nameOf(b), 'fr'),
      )
      .map((point) => [
        text(nameOf(point)),
        text(communeOf(point)),
        text([...new Set(point.agreed.map(({ programme }) => labelOf(programmes, programme)))].join(', ')),
        text(agreementOf(point)),
        { value: rowOf(use, point.id), unit: 'count', figure: 'places.use' },
      ]),
    notes: [
      `rendez-vous honorés de l’année, dans tous les lieux et à distance : ${french.format(use.value ?? 0)}`,
      ...(unplaced.length > 0
        ? [`sans commune connue, donc pas sur la carte : ${unplaced.map(nameOf).join(', ')}`]
        : []),
    ],
  };
};

const agreementOf = ({ agreed: [{ status }], state, until }: WelcomePoint): string => {
  const agreement = labelOf(placeStatuses, status);
  if (state === 'new') return `${agreement}, nouveau`;
  return until === undefined ? agreement : `${agreement}, jusqu’au ${day(until)}`;
};
