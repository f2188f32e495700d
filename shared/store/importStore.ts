import type { Instant } from '../domain/time.ts';
import { importKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** A folder of records that was found right and is being taken in. */
export type ImportUnderWay = { id: string; at: Instant; chunks: number };

/** DynamoDB's items hold 400 KB: 90,000 characters of up to 4 bytes stay below, and none is cut in two. */
const chunk = /.{1,90000}/gsu;

/**
 * What is to be imported, kept until all of it is in the table: an import that is cut off goes on from here, so that
 * nothing stays half written.
 */
export const createImportStore = (table: Table) => ({
  /** Is an import cut off? */
  underWay: async (): Promise<ImportUnderWay[]> =>
    (await table.query({ kind: 'IMPORT' })) as Item[] as ImportUnderWay[],

  /** Keeps the text; the import exists from the moment its head is written, which is last. */
  begin: async (id: string, at: Instant, text: string): Promise<ImportUnderWay> => {
    const chunks = text.match(chunk) ?? [];
    for (const [number, part] of chunks.entries()) await table.put({ ...importKey(id, number), text: part });
    const head = { id, at, chunks: chunks.length };
    await table.put({ ...importKey(id), GSI1PK: 'IMPORT', GSI1SK: id, ...head });
    return head;
  },

  /** Undefined when somebody else has ended it meanwhile. */
  text: async ({ id, chunks }: ImportUnderWay): Promise<string | undefined> => {
    const kept = await table.query({ partition: importKey(id).PK, prefix: 'CHUNK#' });
    return kept.length < chunks ? undefined : kept.map(({ text }) => text).join('');
  },

  /** All of it is in the table. The head goes first: without it, what is left of the chunks is nobody's. */
  end: async ({ id, chunks }: ImportUnderWay): Promise<void> => {
    await table.writeAll({ delete: [importKey(id)] });
    await table.writeAll({ delete: Array.from({ length: chunks }, (_, number) => importKey(id, number)) });
  },
});

export type ImportStore = ReturnType<typeof createImportStore>;
