import type { Journey } from '../domain/journey/journey.ts';
import type { Stores } from './jalon.ts';

/** The journey, or the one that goes on for it where it was merged. */
export const goesOnIn = async (
  journeys: Pick<Stores['journeys'], 'load'>,
  journeyId: string,
): Promise<Journey | undefined> => {
  const journey = await journeys.load(journeyId);
  return journey?.absorbedInto ? goesOnIn(journeys, journey.absorbedInto.journeyId) : journey;
};

/** It, then those that were merged with it and separated again: what was noted there has gone with them. */
export const withSeparated = async (
  journeys: Pick<Stores['journeys'], 'load'>,
  journeyId: string,
): Promise<Journey[]> => {
  const journey = await goesOnIn(journeys, journeyId);
  const others = await Promise.all((journey?.separated ?? []).map((id) => goesOnIn(journeys, id)));
  return [journey, ...others].filter((found) => found !== undefined);
};
