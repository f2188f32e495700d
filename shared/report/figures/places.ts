import { remotePlaces } from '../../domain/remotePlaces.ts';
import { defineSection } from '../figure.ts';
import { count, distribution } from '../measures.ts';
import { compareCodePoints } from '../order.ts';
import type { ReportYear } from '../reportYear.ts';
import { welcomePointsOf } from '../welcomePoints.ts';

const select = (year: ReportYear) => {
  const appointments = year.records.appointments.filter(({ status, at }) => status === 'held' && year.contains(at));
  const usedIds = new Set(appointments.map(({ placeId }) => placeId));
  const active = welcomePointsOf(year).filter(({ state }) => state !== 'ended');
  const activeIds = new Set(active.map(({ id }) => id));
  return {
    appointments,
    active,
    inUse: [
      ...[...year.index.placePeriods]
        .filter(([id]) => activeIds.has(id) || usedIds.has(id))
        .toSorted(([a], [b]) => compareCodePoints(a, b))
        .map(([id, periods]) => ({ code: id, record: id, label: periods[0]?.name ?? id })),
      ...remotePlaces.filter(({ code }) => usedIds.has(code)),
    ],
  };
};

export const places = defineSection({
  id: 'places',
  title: 'Points d’accueil',
  select,
  figures: [
    {
      id: 'places.active',
      label: 'Points d’accueil',
      definition: 'Lieux avec une convention ou un accord oral en vigueur le 31 décembre de l’année, chacun une fois.',
      inEnglish: 'Places with an agreement, written or oral, in force on 31 December of the year, each once.',
      unit: 'count',
      counts: 'places',
      compute: ({ active }) => count(active),
    },
    {
      id: 'places.new',
      label: 'Nouveaux points d’accueil',
      definition:
        'Points d’accueil du 31 décembre de l’année qui n’avaient ni convention ni accord oral avant l’année.',
      inEnglish: 'Welcome points of 31 December of the year that had no agreement, written or oral, before the year.',
      unit: 'count',
      counts: 'places',
      compute: ({ active }) => count(active.filter(({ state }) => state === 'new')),
    },
    {
      id: 'places.use',
      label: 'Rendez-vous par lieu',
      definition: 'Rendez-vous honorés dans l’année, selon le lieu, dans les deux programmes.',
      inEnglish: 'Held appointments of the year by place, in both programmes.',
      unit: 'count',
      counts: 'appointments',
      compute: ({ appointments, inUse }) => distribution(appointments, inUse, ({ placeId }) => placeId),
    },
  ],
});
