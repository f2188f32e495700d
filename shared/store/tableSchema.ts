/**
 * The one table: its keys, its index, its stream. The store names its attributes from here; CDK and the local cloud
 * create the table from here, so that no key is spelled twice.
 */
export const tableSchema = {
  partitionKey: 'PK',
  sortKey: 'SK',
  byKind: { indexName: 'byKind', partitionKey: 'GSI1PK', sortKey: 'GSI1SK' },
  streamView: 'NEW_AND_OLD_IMAGES',
  /** Only changes of items with these sort keys are handed to the stream's function: the others have no sequel. */
  streamed: ['JOURNEY', 'MESSAGE', 'DRAFT', 'ERASURE'],
  timeToLive: 'expiresAt',
} as const;
