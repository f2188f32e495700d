import { createHash } from 'node:crypto';
import type { Actor } from '../domain/journey/events.ts';
import type { Instant } from '../domain/time.ts';
import { notThere } from './conditions.ts';
import { editionsPartition, editionTextKey, reportEditionKey } from './keys.ts';
import type { Table } from './table.ts';

/** A published report: the `number`-th of its year, from 1 on. `digest` is the SHA-256 of its text, in 64 hex digits. */
export type EditionHead = {
  year: number;
  number: number;
  publishedAt: Instant;
  by: Actor;
  digest: string;
  chunks: number;
};

/** DynamoDB's items hold 400 KB: 90,000 characters of up to 4 bytes stay below, and none is cut in two. */
const chunk = /.{1,90000}/gsu;

/**
 * The published reports. Nothing of them is ever written over or taken away, not for an erasure either: of a person they
 * hold ids alone, which lead to nobody once that person is erased.
 */
export const createEditionStore = (table: Table) => {
  const headsFrom = async (prefix?: string): Promise<EditionHead[]> => {
    const items = await table.query({ partition: editionsPartition, ...(prefix !== undefined && { prefix }) });
    return items.map(({ PK: _, SK: __, ...head }) => head as EditionHead);
  };

  return {
    /** Which reports were published? By year, the first edition first. */
    all: (): Promise<EditionHead[]> => headsFrom(),

    ofYear: (year: number): Promise<EditionHead[]> => headsFrom(`${year}#`),

    /**
     * Publishes a text; undefined when there is an edition of that number already. The text lies under its own digest, so
     * two who publish at once do not touch each other's, and the edition exists from the moment its head is written, which
     * is last: what was cut off before is nobody's.
     */
    publish: async (
      edition: Omit<EditionHead, 'digest' | 'chunks'>,
      text: string,
    ): Promise<EditionHead | undefined> => {
      const chunks = text.match(chunk) ?? [];
      const head = { ...edition, digest: digestOf(text), chunks: chunks.length };
      for (const [number, part] of chunks.entries())
        await table.put({ ...editionTextKey(head.digest, number), text: part });
      const item = { ...reportEditionKey(edition.year, edition.number), ...head };
      return (await table.transact([{ put: item, onlyIf: notThere }])).done ? head : undefined;
    },

    /** Throws when it is not, sign by sign, what was published. */
    text: async ({ digest, year, number }: EditionHead): Promise<string> => {
      const kept = await table.query({ partition: editionTextKey(digest, 0).PK });
      const text = kept.map((item) => item.text).join('');
      if (digestOf(text) !== digest) throw new Error(`edition ${number} of ${year} is not what was published`);
      return text;
    },
  };
};

export type EditionStore = ReturnType<typeof createEditionStore>;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
