import { isDeepStrictEqual } from 'node:util';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createStreamReader } from '../../infra/local/streamReader.ts';
import type { Change } from '../../infra/simulation/memory/memoryTable.ts';
import { useEngine } from '../shared/store/engine.ts';
import { byKey, type Engine, named, outcomeOf } from './engine.ts';

const commands = { BatchWriteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand };

/** The local DynamoDB behind the SDK, for one file of tests. */
export const useRealEngine = () => {
  const { newDatabase } = useEngine();
  return async (): Promise<Engine> => {
    const { client, tableName: TableName, streamArn, endpoint } = await newDatabase();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const streams = new DynamoDBStreamsClient({ endpoint, region: 'eu-west-3', credentials });
    return {
      does: ({ name, input }) => {
        const command = new commands[name](named(input, TableName) as never);
        return outcomeOf(client.send(command as GetCommand));
      },
      contents: async () => byKey((await client.send(new ScanCommand({ TableName }))).Items ?? []),
      changes: () => changesIn(streams, streamArn),
    };
  };
};

const changesIn = async (client: DynamoDBStreamsClient, streamArn: string): Promise<Change[]> => {
  const reader = createStreamReader({ client, streamArn, checkpointOf: () => undefined });
  const changes: Change[] = [];
  for (let page = await reader.next(); page; page = await reader.next())
    for (const { dynamodb } of page.records) {
      const image = (name: 'OldImage' | 'NewImage') => dynamodb?.[name] && unmarshall(dynamodb[name] as never);
      changes.push({ before: image('OldImage'), after: image('NewImage') });
    }
  return changes.filter(({ before, after }) => !isDeepStrictEqual(before, after));
};
