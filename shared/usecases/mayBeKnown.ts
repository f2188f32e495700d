import type { Journey } from '../domain/journey/journey.ts';
import { createDuplicateFinder } from '../domain/search/duplicates.ts';
import type { Stores } from './jalon.ts';

/**
 * May somebody who carries this request be known already? Asked while nobody took it: it looks through everybody, once for
 * each card that is written.
 */
export const mayBeKnown = async ({ records }: Pick<Stores, 'records'>, journey: Journey): Promise<boolean> => {
  if (journey.stage !== 'intake' || journey.advisor !== undefined) return false;
  const { each, underAnyId, idOf } = await records.people();
  const own = new Set(journey.holders.map(({ personId }) => idOf(personId)));
  const find = createDuplicateFinder(each);
  return underAnyId
    .filter(({ id }) => journey.holders.some(({ personId }) => personId === id))
    .some((person) => find({ ...person, id: idOf(person.id) }).some(({ person: other }) => !own.has(other.id)));
};
