import type { Journey } from '../domain/journey/journey.ts';
import type { Stores } from './jalon.ts';

/** The journeys of which a person is a holder. Looks through all of them, for one person who opens a page. */
export const journeysOf = async ({ journeys }: Pick<Stores, 'journeys'>, personId: string): Promise<Journey[]> => {
  const held = (await journeys.summaries()).filter(({ holders }) =>
    holders.some((holder) => holder.personId === personId),
  );
  return (await Promise.all(held.map(({ id }) => journeys.load(id)))).filter((journey) => journey !== undefined);
};
