import type { Item } from '../../../shared/store/table.ts';
import { type QueryInput, query } from './query.ts';
import { refuse, refuseOthers } from './refuse.ts';
import { bareKey, type Change, createStorage, putOf, type Storage } from './storage.ts';
import { type TransactInput, transact } from './transact.ts';
import { type BatchInput, writeBatch } from './writeBatch.ts';

export type { Change } from './storage.ts';

export type MemoryTable = {
  /**
   * Answers a command of `@aws-sdk/lib-dynamodb` by its name, at once. What it answers is frozen, the same object each
   * time; what was written is frozen from then on.
   *
   * @throws TransactionCanceledException as DynamoDB does; a ValidationException for what DynamoDB does not take or no
   *   store asks
   */
  send: (command: string, input: object) => object;
  /** Everything that is there. */
  all: () => Item[];
};

/**
 * DynamoDB in memory, as far as the stores use it: the one table, its index and its stream.
 *
 * @param onChange the stream: each item that a write really changed, in order, once all of the write is done
 */
export const createMemoryTable = ({ onChange }: { onChange: (change: Change) => void }): MemoryTable => {
  const storage = createStorage(onChange);
  return {
    send: (command, input) => {
      const { fields, answer } = commands[command] ?? refuse(`the memory table does not know ${command}`);
      refuseOthers(input, fields);
      return answer(storage, input as never);
    },
    all: storage.items.all,
  };
};

type Command = { fields: ReadonlySet<string>; answer: (storage: Storage, input: never) => object };

const command = <Input>(fields: string, answer: (storage: Storage, input: Input) => object): Command => ({
  fields: new Set(fields.split(' ')),
  answer,
});

const commands: Readonly<Record<string, Command>> = {
  GetCommand: command('TableName Key ConsistentRead', (storage, { Key }: { Key: Item }) => {
    const item = storage.find(bareKey(Key));
    return item ? { Item: item } : {};
  }),
  PutCommand: command('TableName Item', (storage, { Item: item }: { Item: Item }) => {
    storage.change([putOf(storage, item)]);
    return {};
  }),
  QueryCommand: command<QueryInput>(
    'TableName IndexName ConsistentRead KeyConditionExpression ExpressionAttributeValues ExpressionAttributeNames ' +
      'ProjectionExpression Limit ExclusiveStartKey',
    query,
  ),
  TransactWriteCommand: command<TransactInput>('TransactItems', transact),
  BatchWriteCommand: command<BatchInput>('RequestItems', writeBatch),
};
