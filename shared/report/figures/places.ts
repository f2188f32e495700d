import type { PlacePeriod } from '../../domain/records.ts';
import { remotePlaces } from '../../domain/remotePlaces.ts';
import { defineSection } from '../figure.ts';
import { count, distribution } from '../measures.ts';
import { compareCodePoints } from '../order.ts';
import { hasBegun, isInForce } from '../placePeriod.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => {
  const appointments = year.records.appointments.filter(({ status, at }) => status === 'held' && year.contains(at));
  const usedIds = new Set(appointments.map(({ placeId }) => placeId));
  const places = [...year.index.placePeriods].map(([id, periods]) => {
    const agreed = periods.filter(isAgreed);
    return {
      id,
      name: periods[0]?.name ?? id,
      isActive: agreed.some((period) => isInForce(period, year.lastDay)),
      isKnownBefore: agreed.some((period) => hasBegun(period, `${year.year - 1}-12-31`)),
    };
  });
  return {
    appointments,
    active: places.filter(({ isActive }) => isActive),
    inUse: [
      ...places
        .filter(({ id, isActive }) => isActive || usedIds.has(id))
        .toSorted((a, b) => compareCodePoints(a.id, b.id))
        .map(({ id, name }) => ({ code: id, record: id, label: name })),
      ...remotePlaces.filter(({ code }) => usedIds.has(code)),
    ],
  };
};

const isAgreed = ({ status }: PlacePeriod): boolean => status === 'agreement' || status === 'oral';

export const places = defineSection({
  id: 'places',
  title: 'Points d’accueil',
  select,
  figures: [
    {
      id: 'places.active',
      label: 'Points d’accueil',
      definition: 'Lieux avec une convention ou un accord oral en vigueur le 31 décembre de l’année, chacun une fois.',
      unit: 'count',
      counts: 'places',
      compute: ({ active }) => count(active),
    },
    {
      id: 'places.new',
      label: 'Nouveaux points d’accueil',
      definition:
        'Points d’accueil du 31 décembre de l’année qui n’avaient ni convention ni accord oral avant l’année.',
      unit: 'count',
      counts: 'places',
      compute: ({ active }) => count(active.filter(({ isKnownBefore }) => !isKnownBefore)),
    },
    {
      id: 'places.use',
      label: 'Rendez-vous par lieu',
      definition: 'Rendez-vous honorés dans l’année, selon le lieu, dans les deux programmes.',
      unit: 'count',
      counts: 'appointments',
      compute: ({ appointments, inUse }) => distribution(appointments, inUse, ({ placeId }) => placeId),
    },
  ],
});
