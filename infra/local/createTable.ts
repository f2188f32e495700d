import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableSchema } from '../../shared/store/tableSchema.ts';

/** Makes the one table as on AWS, or leaves it as it is when it is there. Answers the ARN of its stream. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<string> {
  if (!(await describe(client, tableName))) {
    await client.send(new CreateTableCommand({ TableName: tableName, ...definition }));
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: tableName });
  }

  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  if (TimeToLiveDescription?.AttributeName !== tableSchema.timeToLive) {
    const TimeToLiveSpecification = { AttributeName: tableSchema.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }));
  }

  const streamArn = (await describe(client, tableName))?.LatestStreamArn;
  if (streamArn === undefined) throw new Error(`Table ${tableName} has no stream`);
  return streamArn;
}

async function describe(client: DynamoDBClient, tableName: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

const { partitionKey, sortKey, byKind, streamView } = tableSchema;

const definition = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [partitionKey, sortKey, byKind.partitionKey, byKind.sortKey].map((name) => ({
    AttributeName: name,
    AttributeType: 'S' as const,
  })),
  KeySchema: keys(partitionKey, sortKey),
  GlobalSecondaryIndexes: [
    {
      IndexName: byKind.indexName,
      KeySchema: keys(byKind.partitionKey, byKind.sortKey),
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: streamView },
} satisfies Omit<CreateTableCommand['input'], 'TableName'>;

function keys(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
