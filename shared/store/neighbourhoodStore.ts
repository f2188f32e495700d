import { createHash } from 'node:crypto';
import { departmentOf } from '../domain/departmentOf.ts';
import type { Neighbourhood, NeighbourhoodEdition } from '../domain/neighbourhood.ts';
import type { PlainDate } from '../domain/time.ts';
import { editionKey, neighbourhoodKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** An edition as it was imported; `content` tells its items from those of the same edition imported before. */
export type ImportedEdition = NeighbourhoodEdition & { content: string };

/** DynamoDB gets the polygons as text, which takes a third of the room that lists of numbers do. */
type Kept = Omit<Neighbourhood, 'polygons'> & { polygons?: string };

/**
 * The priority neighbourhoods: of the edition that was imported and is valid on the day, for the departments that it
 * speaks of; elsewhere those that the association has `listed` itself.
 */
export const createNeighbourhoodStore = (table: Table, listed: readonly Neighbourhood[]) => {
  const editions = async (): Promise<ImportedEdition[]> =>
    (await table.query({ partition: editionKey('').PK })) as Item[] as ImportedEdition[];

  return {
    editions,

    /** Which neighbourhoods has this commune, on this day? Reads this commune's only. */
    ofCommune: async (communeCode: string, day: PlainDate): Promise<Neighbourhood[]> => {
      const department = departmentOf(communeCode);
      const valid = (await editions())
        .filter(({ departments }) => departments.includes(department))
        .filter(({ from, to = day }) => from <= day && day <= to)
        .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
      if (!valid) return listed.filter(({ communes }) => communes.includes(communeCode));
      const { PK, SK } = neighbourhoodKey(communeCode, valid, '');
      return (await table.query({ partition: PK, prefix: SK })).map(({ neighbourhood }) =>
        opened(neighbourhood as Kept),
      );
    },

    /** Keeps neighbourhoods of an edition, each under all of its communes; nobody sees them before it is published. */
    put: async (edition: ImportedEdition, neighbourhoods: readonly Neighbourhood[]): Promise<void> => {
      const put = neighbourhoods.flatMap((neighbourhood) =>
        neighbourhood.communes.map((commune): Item => {
          const key = neighbourhoodKey(commune, edition, neighbourhood.code);
          return { ...key, ...ofEdition(edition, key), neighbourhood: closed(neighbourhood) };
        }),
      );
      await table.writeAll({ put });
    },

    /** From now on this is the edition, in the place of what was imported under the same name before. */
    publish: async (edition: ImportedEdition): Promise<void> => {
      await table.put({ ...editionKey(edition.edition), ...edition });
      const items = await table.query({ kind: ofEdition(edition).GSI1PK, only: ['PK', 'SK', 'GSI1SK'] });
      const replaced = items.filter(({ GSI1SK }) => !String(GSI1SK).startsWith(`${edition.content}#`));
      await table.writeAll({ delete: replaced.map(({ PK, SK }) => ({ PK: String(PK), SK: String(SK) })) });
    },
  };
};

export type NeighbourhoodStore = ReturnType<typeof createNeighbourhoodStore>;

/** The same neighbourhoods, the same text. */
export const contentOf = (neighbourhoods: readonly Neighbourhood[]): string =>
  createHash('sha256').update(JSON.stringify(neighbourhoods)).digest('hex').slice(0, 16);

const ofEdition = (
  { edition, content }: ImportedEdition,
  { PK, SK }: { PK: string; SK: string } = { PK: '', SK: '' },
) => ({
  GSI1PK: `NEIGHBOURHOOD#${edition}`,
  GSI1SK: `${content}#${PK}/${SK}`,
});

const closed = ({ polygons, ...rest }: Neighbourhood): Kept => ({
  ...rest,
  ...(polygons && { polygons: JSON.stringify(polygons) }),
});

const opened = ({ polygons, ...rest }: Kept): Neighbourhood => ({
  ...rest,
  ...(polygons !== undefined && { polygons: JSON.parse(polygons) as NonNullable<Neighbourhood['polygons']> }),
});
