import type { Journey } from '../domain/journey/journey.ts';
import type { Stores } from './jalon.ts';

type Journeys = Pick<Stores['journeys'], 'load'>;

/** The journey, or the one that goes on for it where it was merged. */
export const goesOnIn = async (journeys: Journeys, journeyId: string): Promise<Journey | undefined> => {
  const journey = await journeys.load(journeyId);
  return journey?.absorbedInto ? goesOnIn(journeys, journey.absorbedInto.journeyId) : journey;
};

/**
 * The journey in which an appointment is now that was told of under this one: merged since, or separated again with its
 * appointments. Where it is nowhere, the journey that goes on.
 */
export const journeyWith = async (
  journeys: Journeys,
  journeyId: string,
  appointmentId: string,
): Promise<Journey | undefined> => {
  const journey = await goesOnIn(journeys, journeyId);
  const isIn = (one: Journey | undefined): boolean => one?.appointments.some(({ id }) => id === appointmentId) ?? false;
  if (!journey?.separated || isIn(journey)) return journey;
  const others = await Promise.all(journey.separated.map((id) => goesOnIn(journeys, id)));
  return others.find(isIn) ?? journey;
};

/** The journey under which an appointment was first told of: in a calendar it stays that one's. */
export const toldUnder = async (journeys: Journeys, journey: Journey, appointmentId: string): Promise<string> => {
  const origin = journey.absorbed?.find(({ came }) => came.appointments.includes(appointmentId));
  const absorbed = origin && (await journeys.load(origin.journeyId));
  return absorbed ? toldUnder(journeys, absorbed, appointmentId) : journey.id;
};
