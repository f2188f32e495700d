import { replay } from '../domain/journey/evolve.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { PersonMerge } from '../domain/samePersons.ts';
import type { Instant } from '../domain/time.ts';
import type { Stores } from './jalon.ts';

/** How many journals are read at the same time. */
const atOnce = 16;

/**
 * The records as far as Jalon knew them before `until`: journeys from their journals, who is whom from what was said. The
 * other records have no journal and are those of now, but for the entry sheets of journeys that were not there yet.
 */
export const recordsKnownBy = async (
  { journeys, merges, records }: Pick<Stores, 'journeys' | 'merges' | 'records'>,
  until: Instant,
): Promise<AssociationRecords> => {
  const now = await journeys.everyOne();
  const then = new Map<string, Journey>();
  for (let from = 0; from < now.length; from += atOnce) {
    const part = now.slice(from, from + atOnce);
    const journals = await Promise.all(part.map(({ id }) => journeys.journal(id)));
    for (const journal of journals) {
      const journey = replay(journal.filter(({ at }) => at < until));
      if (journey) then.set(journey.id, journey);
    }
  }
  const unknown = new Set(now.flatMap(({ id }) => (then.has(id) ? [] : [id])));
  const seen = await records.everything({
    journeys: [...then.values()],
    merges: (await merges.all()).merges.flatMap((merge) => saidBefore(merge, until)),
  });
  return { ...seen, sheets: seen.sheets.filter(({ projectId = '' }) => !unknown.has(projectId)) };
};

const saidBefore = ({ undone, ...merge }: PersonMerge, until: Instant): PersonMerge[] => {
  if (merge.at >= until) return [];
  return [undone && undone.at < until ? { ...merge, undone } : merge];
};
