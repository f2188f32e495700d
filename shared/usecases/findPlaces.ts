import { communes as own } from '../association/communes.ts';
import type { KnownCommune } from '../intake/setting.ts';
import { findCommunes } from '../places/france.ts';
import { placeOf } from '../places/placeOf.ts';
import { readPlace } from '../places/readPlace.ts';

/** Of a name that is only begun no more than this many are offered. */
const mostGuesses = 12;

/**
 * The communes that a person may mean, the likeliest first: those of a postcode, those of exactly this name, else those
 * that begin with it or are near to it. By name they bear their department, as many names are there several times.
 */
export const findPlaces = async (text: string): Promise<KnownCommune[]> => {
  const found = await findCommunes(text);
  const byPostcode = readPlace(text).postcode !== undefined;
  const exact = found.filter((commune) => commune.exact);
  const meant = byPostcode ? found : exact.length > 0 ? exact : found.slice(0, mostGuesses);
  const known = await Promise.all(
    meant.map(async ({ code, department }) => {
      const place = await placeOf(code, own);
      return place && { ...place, label: byPostcode ? place.name : `${place.name} (${department})` };
    }),
  );
  return known.flatMap((place) => place ?? []);
};
