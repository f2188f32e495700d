import type { Journey } from '../domain/journey/journey.ts';
import { identitiesOf } from '../domain/samePersons.ts';
import type { Stores } from './jalon.ts';

type Held = Pick<Stores, 'journeys' | 'merges'>;

/**
 * The journeys of which a person is a holder, under any of their ids, and the id that each knows them by. Looks through
 * all of them, for one person who opens a page.
 */
export const heldBy = async (
  { journeys, merges }: Held,
  personId: string,
): Promise<{ journey: Journey; personId: string }[]> => {
  const [summaries, { merges: said }] = await Promise.all([journeys.summaries(), merges.all()]);
  const ids = identitiesOf(said).idsOf(personId);
  const held = await Promise.all(
    summaries.map(async ({ id, holders }) => {
      const known = holders.find((holder) => ids.includes(holder.personId));
      const journey = known && (await journeys.load(id));
      return known && journey ? [{ journey, personId: known.personId }] : [];
    }),
  );
  return held.flat();
};

/** The journeys of a person, in which they go by this id. */
export const journeysOf = async (stores: Held, personId: string): Promise<Journey[]> =>
  (await heldBy(stores, personId)).map(({ journey, personId: known }) =>
    known === personId ? journey : namedOtherwise(journey, known, personId),
  );

/** For somebody who reads it: nothing that is written comes from here. */
const namedOtherwise = (journey: Journey, known: string, personId: string): Journey => {
  const renamed = <Item extends { personId?: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => (item.personId === known ? { ...item, personId } : item));
  return {
    ...journey,
    holders: renamed(journey.holders),
    referrals: renamed(journey.referrals),
    claims: renamed(journey.claims),
    answers: Object.fromEntries(Object.entries(journey.answers).map(([id, answers]) => [id, renamed(answers)])),
    appointments: journey.appointments.map((appointment) => ({
      ...appointment,
      personIds: appointment.personIds.map((id) => (id === known ? personId : id)),
    })),
  };
};
