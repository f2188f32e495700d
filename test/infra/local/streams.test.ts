import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';
import { createTable } from '../../../infra/local/createTable.ts';
import { createStreams } from '../../../infra/local/streams.ts';
import { isStreamed } from '../../../shared/store/streamed.ts';
import { database } from './database.ts';
import { at, credentials, region, settableClock, silent, startFixture, temporaryFolder } from './support.ts';

const now = at('2016-03-12T10:00:00Z');

/** A table with its stream, and a function behind it that notes the batches it is given. */
async function tableWithStream(handler: (records: DynamoDBRecord[]) => unknown = () => {}) {
  const folder = temporaryFolder();
  const file = join(folder, 'dynamodb.sqlite');
  const { dynamodb, client } = await database(file);
  const streamArn = await createTable(client, 'jalon');
  const batches: DynamoDBRecord[][] = [];
  const files = { queueFile: join(folder, 'streams.sqlite'), deadLetterFile: join(folder, 'dead.jsonl') };

  function open(wanted?: (textOf: (attribute: string) => string | undefined) => boolean) {
    const streams = createStreams({
      ...(wanted && { wanted }),
      client: new DynamoDBStreamsClient({ endpoint: dynamodb.endpoint, region, credentials }),
      streamArn,
      ...files,
      clock: settableClock(now),
      async invoke({ Records }) {
        const records = Records as DynamoDBRecord[];
        batches.push(records);
        await handler(records);
      },
      trim: (sequence) => dynamodb.trimStream?.('jalon', sequence),
      log: silent,
    });
    onTestFinished(streams.stop);
    return streams;
  }
  const seen = () => batches.flat().map(({ dynamodb }) => dynamodb?.Keys?.SK?.S);
  return { file, client, streamArn, endpoint: dynamodb.endpoint, batches, seen, ...files, open };
}

const put = (client: DynamoDBClient, name: string, more: PutItemCommand['input']['Item'] = {}) =>
  client.send(new PutItemCommand({ TableName: 'jalon', Item: { PK: { S: 'a' }, SK: { S: name }, ...more } }));

async function putAll(client: DynamoDBClient, count: number, from = 0): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => String(from + index).padStart(4, '0'));
  for (let first = 0; first < count; first += 100) {
    const TransactItems = names
      .slice(first, first + 100)
      .map((name) => ({ Put: { TableName: 'jalon', Item: { PK: { S: 'a' }, SK: { S: name } } } }));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
  }
  return names;
}

test('Only what has a sequel is handed over: not each step of a sending', async () => {
  const { client, seen, open } = await tableWithStream();
  const text = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }]));
  await put(client, 'JOURNEY');
  await put(client, 'EXECUTION');
  await put(client, 'EVENT#000001');
  await put(client, 'MESSAGE', text({ GSI1PK: 'OWED', GSI1SK: '1', kind: 'digest' }));
  await put(client, 'MESSAGE', text({ GSI1PK: 'OWED', GSI1SK: '1', kind: 'digest', claimBy: 'me' }));
  await put(client, 'MESSAGE', text({ kind: 'digest' }));
  await put(client, 'MESSAGE', text({ kind: 'erased' }));
  await open(isStreamed).drained();
  expect(seen()).toEqual(['JOURNEY', 'MESSAGE', 'MESSAGE']);
});

test('A change reaches the function in the shape AWS gives it, at the time of the clock', async () => {
  const { client, streamArn, batches, open } = await tableWithStream();
  await put(client, 'one', { photo: { B: Buffer.from('é') }, count: { N: '1' } });
  await put(client, 'one', { count: { N: '2' } });
  await client.send(new DeleteItemCommand({ TableName: 'jalon', Key: { PK: { S: 'a' }, SK: { S: 'one' } } }));
  await open().drained();

  const Keys = { PK: { S: 'a' }, SK: { S: 'one' } };
  const first = { ...Keys, photo: { B: Buffer.from('é').toString('base64') }, count: { N: '1' } };
  const second = { ...Keys, count: { N: '2' } };
  const common = { ApproximateCreationDateTime: now / 1000, Keys, StreamViewType: 'NEW_AND_OLD_IMAGES' };
  expect(batches).toEqual([
    [
      { eventName: 'INSERT', dynamodb: { ...common, NewImage: first } },
      { eventName: 'MODIFY', dynamodb: { ...common, OldImage: first, NewImage: second } },
      { eventName: 'REMOVE', dynamodb: { ...common, OldImage: second } },
    ].map(({ eventName, dynamodb }) => ({
      eventID: expect.any(String),
      eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: expect.any(String),
      eventSourceARN: streamArn,
      dynamodb: { ...dynamodb, SequenceNumber: expect.any(String), SizeBytes: expect.any(Number) },
    })),
  ]);
  expect(new Set(batches.flat().map(({ eventID }) => eventID)).size).toBe(3);
});

test('A write that changes nothing is no change', async () => {
  const { client, seen, open } = await tableWithStream();
  await put(client, 'one', { tags: { SS: ['a', 'b'] } });
  await put(client, 'one', { tags: { SS: ['a', 'b'] } });
  await open().drained();
  expect(seen()).toEqual(['one']);
});

test('Records come in order, a hundred at most at a time', async () => {
  const { client, batches, seen, open } = await tableWithStream();
  const names = await putAll(client, 230);
  const streams = open();
  await streams.drained();
  expect(seen()).toEqual(names);
  expect(batches.map((batch) => batch.length)).toEqual([100, 100, 30]);
  expect(streams.handled()).toBe(230);
});

test('Drained means that what the function itself wrote has been handled, too', async () => {
  let client: DynamoDBClient | undefined;
  const table = await tableWithStream(async ([record]) => {
    const name = record?.dynamodb?.Keys?.SK?.S ?? '';
    if (client && name.length < 4) await put(client, `${name}+`);
  });
  client = table.client;
  await put(client, 'a');
  await table.open().drained();
  expect(table.seen()).toEqual(['a', 'a+', 'a++', 'a+++']);
});

test('Drained waits also for what the background has just taken up', async () => {
  const { client, open } = await tableWithStream(() => sleep(30));
  const streams = open();
  streams.start();
  for (let written = 1; written <= 5; written += 1) {
    await put(client, String(written));
    streams.poke();
    await setImmediate();
    await streams.drained();
    expect(streams.handled()).toBe(written);
  }
});

test('Nobody has to wait for the next look when a write is announced', async () => {
  const { client, batches, open } = await tableWithStream();
  const streams = open();
  streams.start();
  await streams.drained();
  const waits: number[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await put(client, name);
    const written = performance.now();
    streams.poke();
    while (batches.length < waits.length + 1) await sleep(1);
    waits.push(performance.now() - written);
  }
  // Without the poke each of the five would wait for the next look, 200 ms after the one before.
  expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThan(600);
});

test('A batch that fails for a moment is handled when it can be, and nothing after it comes earlier', async () => {
  let failures = 2;
  const { client, batches, seen, open } = await tableWithStream(() => {
    if (failures-- > 0) throw new Error('not now');
  });
  const names = await putAll(client, 3);
  await open().drained();
  expect(batches).toHaveLength(3);
  expect(seen().slice(-3)).toEqual(names);
});

test('One record that never goes is put aside, and holds up no other', async () => {
  const handled: string[] = [];
  const { client, deadLetterFile, open } = await tableWithStream((records) => {
    const names = records.map(({ dynamodb }) => dynamodb?.Keys?.SK?.S ?? '');
    if (names.includes('0002')) throw new RangeError('indigestible');
    handled.push(...names);
  });
  await putAll(client, 5);
  await open().drained();

  expect(handled).toEqual(['0000', '0001', '0003', '0004']);
  const [dead = '', ...others] = readFileSync(deadLetterFile, 'utf8').trim().split('\n');
  expect(others).toEqual([]);
  expect(JSON.parse(dead)).toMatchObject({
    error: 'RangeError',
    reason: 'indigestible',
    record: { eventName: 'INSERT', dynamodb: { Keys: { SK: { S: '0002' } } } },
  });
});

test('After a stop the stream goes on where it was, with what was written meanwhile', async () => {
  const { client, seen, deadLetterFile, open } = await tableWithStream();
  const first = open();
  const before = await putAll(client, 3);
  await first.drained();
  await first.stop();
  const after = await putAll(client, 2, 3);
  await open().drained();
  expect(seen()).toEqual([...before, ...after]);
  expect(existsSync(deadLetterFile)).toBe(false);
});

test('A kill in the middle of a batch loses no record, and repeats none that was handled', async () => {
  const { client, endpoint, streamArn, queueFile, seen, open } = await tableWithStream();
  const diary = `${queueFile}.diary`;
  const names = await putAll(client, 250);
  const process = startFixture('streams', endpoint, streamArn, queueFile, diary);
  await process.line();
  await process.kill();
  await open().drained();

  const handled: DynamoDBRecord[] = JSON.parse(readFileSync(diary, 'utf8'));
  expect(handled.map(({ dynamodb }) => dynamodb?.Keys?.SK?.S)).toEqual(names.slice(0, 100));
  expect(seen()).toEqual(names.slice(100));
});

test('The database keeps no record that was taken over, so that writing does not slow down', async () => {
  const { file, client, seen, open } = await tableWithStream();
  const streams = open();
  await putAll(client, 20);
  await streams.drained();
  const { records } = new DatabaseSync(file).prepare('SELECT count(*) AS records FROM _stream_records').get() ?? {};
  expect(records).toBe(1);

  const [later] = await putAll(client, 1, 20);
  await streams.drained();
  expect(seen().at(-1)).toBe(later);
  expect(seen()).toHaveLength(21);
});
