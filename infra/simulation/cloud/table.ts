import type { Instant } from '../../../shared/domain/time.ts';
import { createMemoryTable } from '../memory/memoryTable.ts';
import type { Change } from './stream.ts';

type Item = Record<string, unknown>;

/** The one table, and what the simulation looks up in it besides. */
export const createTable = (onChange: (change: Change) => void) => {
  const table = createMemoryTable({ onChange });
  const query = (input: object): Item[] =>
    (table.send('QueryCommand', { TableName: 'jalon', ...input }) as { Items: Item[] }).Items;

  return {
    send: table.send,

    /** When is the first thing due that is owed? */
    firstOwed: (): Instant | undefined => {
      const [first] = query({
        IndexName: 'byKind',
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': 'OWED' },
        Limit: 1,
      });
      return first && Number(first.dueAt);
    },
  };
};
