import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { createTable } from '../../../infra/local/createTable.ts';
import { type LocalDynamodb, startDynamodb } from '../../../infra/local/dynamodb.ts';
import { openTable } from '../../../shared/store/table.ts';

/** The local DynamoDB for one file of tests; each test takes a table of its own from it. */
export const useEngine = () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-store-'));
  let dynamodb: LocalDynamodb | undefined;
  let client: DynamoDBDocumentClient | undefined;
  let tables = 0;

  beforeAll(async () => {
    dynamodb = await startDynamodb({ file: join(folder, 'dynamodb.sqlite'), onDeath: (said) => console.error(said) });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const base = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'eu-west-3', credentials });
    client = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });
  });
  afterAll(async () => {
    client?.destroy();
    await dynamodb?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A client, a new table of it, and the stream of that table. */
  const newDatabase = async () => {
    if (!client || !dynamodb) throw new Error('the engine is not started');
    tables += 1;
    const tableName = `jalon-${tables}`;
    return { client, tableName, streamArn: await createTable(client, tableName), endpoint: dynamodb.endpoint };
  };

  return {
    newDatabase,

    newTable: async () => {
      const { client, tableName } = await newDatabase();
      return openTable(client, tableName);
    },

    /** Everything in the newest table, as one text. */
    dump: async (): Promise<string> =>
      JSON.stringify(await client?.send(new ScanCommand({ TableName: `jalon-${tables}` }))),
  };
};
