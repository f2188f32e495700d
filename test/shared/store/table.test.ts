import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { notThere } from '../../../shared/store/conditions.ts';
import { openTable } from '../../../shared/store/table.ts';
import { useEngine } from './engine.ts';

const engine = useEngine();
const item = (sort: string, more = {}) => ({ PK: 'A', SK: sort, ...more });

test('All writes of a transaction are done or none, and it says which condition did not hold', async () => {
  const table = await engine.newTable();
  await table.put(item('1'));
  const outcome = await table.transact([{ put: item('2') }, { put: item('1'), onlyIf: notThere }]);
  expect(outcome).toEqual({ done: false, refused: [1] });
  expect(await table.get(item('2'))).toBeUndefined();
});

test('A write that DynamoDB does not take is thrown, not answered', async () => {
  const table = await engine.newTable();
  await expect(table.transact([{ put: { PK: 'A' } }])).rejects.toThrow();
  await expect(table.transact([{ put: item('1') }, { put: item('1') }])).rejects.toThrow();
});

test('Many items are written and deleted, and read to the last page', async () => {
  const table = await engine.newTable();
  const many = Array.from({ length: 130 }, (_, index) =>
    item(String(index).padStart(3, '0'), { text: 'x'.repeat(20_000) }),
  );
  await table.writeAll({ put: many });
  expect(await table.query({ partition: 'A' })).toHaveLength(130);
  expect(await table.query({ partition: 'A', prefix: '12' })).toHaveLength(10);
  await table.writeAll({ delete: many.slice(1).map(({ PK, SK }) => ({ PK, SK })) });
  expect(await table.query({ partition: 'A' })).toEqual(many.slice(0, 1));
});

test('Of a kind, up to a sort key, the first ones, or some of their attributes', async () => {
  const table = await engine.newTable();
  for (const sort of ['1', '2', '3']) await table.put(item(sort, { GSI1PK: 'KIND', GSI1SK: sort, name: sort }));
  const names = async (by: object) => (await table.query({ kind: 'KIND', ...by })).map(({ name }) => name);
  expect(await names({})).toEqual(['1', '2', '3']);
  expect(await names({ upTo: '2' })).toEqual(['1', '2']);
  expect(await names({ first: 1 })).toEqual(['1']);
  expect(await table.query({ kind: 'KIND', only: ['name'] })).toEqual([{ name: '1' }, { name: '2' }, { name: '3' }]);
});

/** A DynamoDB where a transaction meets another one that many times. */
const busy = (times: number) => {
  let sent = 0;
  const send = async () => {
    sent += 1;
    const CancellationReasons = [{ Code: 'None' }, { Code: 'TransactionConflict' }];
    if (sent <= times) throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
    return {};
  };
  return openTable({ send } as unknown as DynamoDBDocumentClient, 'jalon');
};

test('Two transactions that meet are no answer: the one that was refused tries again, and gives up some day', async () => {
  expect(await busy(3).transact([{ put: item('1') }])).toEqual({ done: true });
  await expect(busy(1_000).transact([{ put: item('1') }])).rejects.toThrow(TransactionCanceledException);
});

test('What DynamoDB leaves over of a batch is sent again', async () => {
  const batches: unknown[][] = [];
  const send = async ({ input }: { input: { RequestItems: Record<string, unknown[]> } }) => {
    const batch = input.RequestItems.jalon ?? [];
    batches.push(batch);
    return { UnprocessedItems: batch.length > 1 ? { jalon: batch.slice(1) } : {} };
  };
  const table = openTable({ send } as unknown as DynamoDBDocumentClient, 'jalon');
  await table.writeAll({ put: [item('1'), item('2'), item('3')] });
  expect(batches.map((batch) => batch.length)).toEqual([3, 2, 1]);
});
