import { departmentOf } from '../domain/departmentOf.ts';
import type { Neighbourhood, NeighbourhoodEdition } from '../domain/neighbourhood.ts';
import { contentOf } from '../store/neighbourhoodStore.ts';
import type { Progress } from './importRecords.ts';
import type { Stores } from './jalon.ts';

/** How many are written before it is told how far the import is. */
const atOnce = 100;

/**
 * Takes in an edition of the priority neighbourhoods: all or nothing, for it counts from the moment that all of them are
 * kept. The other editions stay; the same one again changes nothing, and says so.
 */
export const importNeighbourhoods = async (
  { neighbourhoods: store }: Pick<Stores, 'neighbourhoods'>,
  neighbourhoods: readonly Neighbourhood[],
  validity: Pick<NeighbourhoodEdition, 'edition' | 'from' | 'to'>,
  onProgress: Progress = () => {},
): Promise<'imported' | 'unchanged'> => {
  const departments = [...new Set(neighbourhoods.flatMap(({ communes }) => communes.map(departmentOf)))].sort();
  const edition = { ...validity, departments, content: contentOf(neighbourhoods) };
  const known = (await store.editions()).find((other) => other.edition === edition.edition);
  if (known?.content === edition.content && known.from === edition.from && known.to === edition.to) return 'unchanged';
  for (let at = 0; at < neighbourhoods.length; at += atOnce) {
    await store.put(edition, neighbourhoods.slice(at, at + atOnce));
    onProgress(Math.min(at + atOnce, neighbourhoods.length), neighbourhoods.length);
  }
  await store.publish(edition);
  return 'imported';
};
