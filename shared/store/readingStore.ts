import type { Instant } from '../domain/time.ts';
import { readingKey } from './keys.ts';
import type { Table } from './table.ts';

/** A colleague looked at the people of a journey: part of the audit trail. */
export type Reading = { id: string; staff: string; journeyId: string; at: Instant; from: 'slack' | 'web' };

/** Who read what about whom, when, from where. */
export const createReadingStore = (table: Table) => ({
  note: async (reading: Reading): Promise<void> => {
    await table.put({ ...readingKey(reading.journeyId, reading.at, reading.id), ...reading });
  },

  /** Who looked at the people of this journey, in order? */
  ofJourney: async (journeyId: string): Promise<Reading[]> => {
    const { PK } = readingKey(journeyId, 0, '');
    const items = await table.query({ partition: PK, prefix: 'READING#' });
    return items.map(({ id, staff, at, from }) => ({ id, staff, journeyId, at, from })) as Reading[];
  },
});

export type ReadingStore = ReturnType<typeof createReadingStore>;
