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

  return {
    newTable: async () => {
      if (!client) throw new Error('the engine is not started');
      tables += 1;
      await createTable(client, `jalon-${tables}`);
      return openTable(client, `jalon-${tables}`);
    },

    /** Everything in the newest table, as one text. */
    dump: async (): Promise<string> =>
      JSON.stringify(await client?.send(new ScanCommand({ TableName: `jalon-${tables}` }))),
  };
};
