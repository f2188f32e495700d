import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';

/** Records of one shard, the last of which has this sequence number. A full page is probably not the last one. */
export type Page = { shard: string; sequence: string; records: _Record[]; full: boolean };

const pageSize = 1000;

/** Reads a stream page by page, older shards before those that follow them. */
export function createStreamReader(options: {
  client: DynamoDBStreamsClient;
  streamArn: string;
  checkpointOf: (shard: string) => string | undefined;
}) {
  const { client, streamArn: StreamArn, checkpointOf } = options;
  const iterators = new Map<string, string>();
  const closed = new Set<string>();
  let shards: string[] = [];

  async function listShards(): Promise<string[]> {
    const ids: string[] = [];
    let from: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn, ...(from && { ExclusiveStartShardId: from }) }),
      );
      ids.push(...(StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []));
      from = StreamDescription?.LastEvaluatedShardId;
    } while (from);
    return ids;
  }

  async function iteratorOf(ShardId: string): Promise<string | undefined> {
    const after = checkpointOf(ShardId);
    const start = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const };
    return (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...start }))).ShardIterator;
  }

  async function readShard(shard: string): Promise<Page | undefined> {
    const iterator = iterators.get(shard) ?? (await iteratorOf(shard));
    const { Records: records = [], NextShardIterator: next } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }),
    );
    if (next) iterators.set(shard, next);
    else closed.add(shard);
    const sequence = records.at(-1)?.dynamodb?.SequenceNumber;
    return sequence === undefined ? undefined : { shard, sequence, records, full: records.length === pageSize };
  }

  return {
    /** The next page that has records; undefined when the stream has no more at this moment. */
    async next(): Promise<Page | undefined> {
      for (;;) {
        if (shards.every((shard) => closed.has(shard))) shards = await listShards();
        const open = shards.filter((shard) => !closed.has(shard));
        for (const shard of open) {
          const page = await readShard(shard);
          if (page) return page;
        }
        // A shard that closed meanwhile has followers that may hold records already.
        if (open.every((shard) => !closed.has(shard))) return undefined;
        shards = await listShards();
      }
    },

    /** Reads on from the checkpoints: iterators expire, and a page may have been read without being kept. */
    restart() {
      iterators.clear();
      closed.clear();
      shards = [];
    },
  };
}
