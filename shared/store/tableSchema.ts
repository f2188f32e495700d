/**
 * The one table: its keys, its index, its stream. The store names its attributes from here; CDK and the local cloud
 * create the table from here, so that no key is spelled twice.
 */
export const tableSchema = {
  partitionKey: 'PK',
  sortKey: 'SK',
  byKind: { indexName: 'byKind', partitionKey: 'GSI1PK', sortKey: 'GSI1SK' },
  streamView: 'NEW_AND_OLD_IMAGES',
  timeToLive: 'expiresAt',
} as const;
