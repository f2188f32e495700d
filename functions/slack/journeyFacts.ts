import { shownHolders } from '../../shared/domain/journey/journey.ts';
import type { KnownPerson } from '../../shared/domain/records.ts';
import type { JourneyFacts } from '../../shared/messages/slack/form.ts';
import type { Act } from './act.ts';

/** Reads what a card or a form of a journey speaks of; undefined where there is no such journey. */
export const loadFacts = async (
  { jalon, directory, staff, now }: Act,
  journeyId: string,
): Promise<JourneyFacts | undefined> => {
  const [journey, places, partners] = await Promise.all([
    jalon.journeys.load(journeyId),
    directory.places(now),
    // Read anew: somebody may just have added one.
    directory.partners(now, 0),
  ]);
  if (!journey) return undefined;
  const holders = shownHolders(journey);
  const persons = await Promise.all(holders.map(({ personId }) => jalon.records.evenErased(personId)));
  const known = new Map<string, KnownPerson>();
  // Here everybody goes by the id that the journey knows them by.
  for (const [index, { personId }] of holders.entries()) {
    const person = persons[index];
    if (person && !known.has(person.id)) known.set(person.id, { ...person, id: personId });
  }
  return { journey, persons: [...known.values()], places, partners, association: jalon.association, staff, now };
};
