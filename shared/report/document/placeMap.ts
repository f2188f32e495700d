import type { LocatedCommunes } from '../../domain/locatedCommune.ts';
import type { FigureHistory } from '../history.ts';
import { type WelcomePoint, type WelcomePointState, welcomePointsOf } from '../welcomePoints.ts';
import { rowOf } from './known.ts';
import { placeTable } from './lists/placeTable.ts';
import type { Block, MapSeries } from './model.ts';
import { sayMost } from './sayMost.ts';

const states: readonly { state: WelcomePointState; name: string }[] = [
  { state: 'active', name: 'en service' },
  { state: 'new', name: 'nouveau dans l’année' },
  { state: 'ended', name: 'terminé dans l’année' },
];

/**
 * The welcome points by commune, a mark for those of a state, as large as they have appointments; beside them the list of
 * all. The list alone where no commune is known.
 */
export const placeMap = (history: FigureHistory, communes: LocatedCommunes): Block => {
  const points = welcomePointsOf(history.facts);
  const isDrawn = (point: WelcomePoint) => positionOf(point, communes) !== undefined;
  const table = placeTable(history, communes, { unplaced: points.filter((point) => !isDrawn(point)) });
  const series = states
    .map(({ state, name }) => ({ name, marks: marksOf(history, communes, points, state) }))
    .filter(({ marks }) => marks.length > 0);
  if (series.length === 0) return { kind: 'table', table };
  return {
    kind: 'chart',
    id: 'places-map',
    title: `Carte des points d’accueil, ${history.year}`,
    description: describe(series),
    data: { kind: 'map', series },
    table,
  };
};

const positionOf = ({ agreed: [{ commune = '' }] }: WelcomePoint, communes: LocatedCommunes) =>
  communes.get(commune)?.position;

const marksOf = (
  history: FigureHistory,
  communes: LocatedCommunes,
  points: readonly WelcomePoint[],
  state: WelcomePointState,
): MapSeries['marks'] => {
  const use = history.figure('places.use');
  const ofState = points.filter((point) => point.state === state && positionOf(point, communes));
  return [...Map.groupBy(ofState, ({ agreed: [{ commune = '' }] }) => communes.get(commune)?.name ?? commune)].flatMap(
    ([label, here]) => {
      const [first] = here;
      const position = first && positionOf(first, communes);
      return position ? [{ label, position, value: here.reduce((sum, { id }) => sum + rowOf(use, id), 0) }] : [];
    },
  );
};

/** `Un signe par commune ; (…) Le plus : Tourcoing (149), Wattrelos (52).` */
const describe = (series: readonly MapSeries[]): string => {
  const told = series.map(({ name, marks }) => `${name} : ${marks.length} commune${marks.length > 1 ? 's' : ''}`);
  const most = sayMost(series.flatMap(({ marks }) => marks));
  return [
    `Un signe par commune, à l’endroit de son centre ; sa surface dit les rendez-vous de l’année (${told.join(', ')}).`,
    ...(most === undefined ? [] : [most]),
  ].join(' ');
};
