import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDynamodb } from '../../../infra/local/dynamodb.ts';
import { database } from './database.ts';
import { startFixture, temporaryFolder, until } from './support.ts';

function databaseFile() {
  return join(temporaryFolder(), 'dynamodb.sqlite');
}

/** The processes whose command line ends in this database file: the server, without the shell that guards it. */
function serversOn(file: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        return program.endsWith('/dynoxide') && words.includes(file);
      } catch {
        return false;
      }
    })
    .map(Number);
}

test('The table has its keys, its index, its stream and its expiry, and making it twice changes nothing', async () => {
  const { client } = await database(databaseFile());
  const streamArn = await createTable(client, 'jalon');
  expect(await createTable(client, 'jalon')).toBe(streamArn);

  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'jalon' }));
  expect(Table).toMatchObject({
    TableStatus: 'ACTIVE',
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    LatestStreamArn: streamArn,
  });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'jalon' }));
  expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });

  const Item = { PK: { S: 'a' }, SK: { S: 'b' }, GSI1PK: { S: 'JOURNEY' }, GSI1SK: { S: '2016' } };
  await client.send(new PutItemCommand({ TableName: 'jalon', Item }));
  const { Items } = await client.send(
    new QueryCommand({
      TableName: 'jalon',
      IndexName: 'byKind',
      KeyConditionExpression: 'GSI1PK = :kind AND GSI1SK <= :upTo',
      ExpressionAttributeValues: { ':kind': { S: 'JOURNEY' }, ':upTo': { S: '2017' } },
    }),
  );
  expect(Items).toEqual([Item]);
});

test('What was written is there after a stop and a new start', async () => {
  const file = databaseFile();
  const Key = { PK: { S: 'a' }, SK: { S: 'b' } };
  const first = await database(file);
  await createTable(first.client, 'jalon');
  await first.client.send(new PutItemCommand({ TableName: 'jalon', Item: Key }));
  await first.dynamodb.stop();
  expect(serversOn(file)).toEqual([]);

  const second = await database(file);
  expect((await second.client.send(new GetItemCommand({ TableName: 'jalon', Key }))).Item).toEqual(Key);
});

test('When our process is killed, its database goes with it', async () => {
  const file = databaseFile();
  const process = startFixture('dynamodb', file);
  const endpoint = await process.line();
  expect((await fetch(endpoint)).ok).toBe(true);
  expect(serversOn(file)).toHaveLength(1);

  await process.kill();
  await until(() => serversOn(file).length === 0, 2000);
});

test('A database that ends by itself is noticed', async () => {
  const file = databaseFile();
  const sentences: string[] = [];
  const dynamodb = await startDynamodb({ file, onDeath: (sentence) => sentences.push(sentence) });
  for (const pid of serversOn(file)) process.kill(pid, 'SIGKILL');
  await until(() => sentences.length > 0);
  expect(sentences).toEqual([expect.stringMatching(/s’est arrêtée toute seule/)]);
  await dynamodb.stop();
  expect(sentences).toHaveLength(1);
});

test('A file that is no database is said to be so, and nothing is left running', async () => {
  const file = databaseFile();
  writeFileSync(file, 'ceci n’est pas une base de données, et de loin pas');
  await expect(startDynamodb({ file, onDeath: () => {} })).rejects.toThrow(/n’a pas démarré.*database/is);
  expect(serversOn(file)).toEqual([]);
});

test('Where the database does not exist for the machine, an address given by hand is taken, or asked for', async () => {
  const elsewhere = { file: 'unused', platform: 'darwin-arm64', onDeath: () => {} };
  const environment = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' };
  expect((await startDynamodb({ ...elsewhere, environment })).endpoint).toBe('http://127.0.0.1:8000');
  await expect(startDynamodb({ ...elsewhere, environment: {} })).rejects.toThrow(
    /darwin-arm64.*AWS_ENDPOINT_URL_DYNAMODB/,
  );
});
