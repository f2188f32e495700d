import { setTimeout as sleep } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

export type Item = Record<string, unknown>;

/** One write of a transaction, without the table's name. */
export type Write =
  | { put: Item; onlyIf?: Condition }
  | { check: Key; onlyIf: Condition }
  | { update: Key; expression: string; onlyIf?: Condition; values: Item; names?: Record<string, string> };

export type Condition = { expression: string; values?: Item; names?: Record<string, string> };

/** What became of a transaction: done, or which of its writes had a condition that did not hold. */
export type Outcome = { done: true } | { done: false; refused: number[] };

/**
 * The table behind all stores: reads are consistent where DynamoDB allows it, a query reads to its last page.
 * Throttling is retried by the SDK's own policy, a conflict between transactions here.
 */
export type Table = ReturnType<typeof openTable>;

const mostTries = 8;

export const openTable = (client: DynamoDBDocumentClient, tableName: string) => {
  const condition = (onlyIf: Condition | undefined, values?: Item, names?: Record<string, string>) => {
    const allValues = together(values, onlyIf?.values);
    const allNames = together(names, onlyIf?.names);
    return {
      ...(onlyIf && { ConditionExpression: onlyIf.expression }),
      ...(allValues && { ExpressionAttributeValues: allValues }),
      ...(allNames && { ExpressionAttributeNames: allNames }),
    };
  };

  const toTransactItem = (write: Write): NonNullable<TransactWriteCommandInput['TransactItems']>[number] => {
    const TableName = tableName;
    if ('put' in write) return { Put: { TableName, Item: write.put, ...condition(write.onlyIf) } };
    if ('check' in write)
      return {
        ConditionCheck: {
          TableName,
          Key: write.check,
          ...condition(write.onlyIf),
          ConditionExpression: write.onlyIf.expression,
        },
      };
    const { update, expression, onlyIf, values, names } = write;
    return {
      Update: { TableName, Key: update, UpdateExpression: expression, ...condition(onlyIf, values, names) },
    };
  };

  /** Every item of a partition, or of a kind through the index: up to a sort key, only the `first` ones, or `only` some
   * attributes of them, by their paths. */
  const query = async (
    by:
      | { partition: string; prefix?: string }
      | { kind: string; upTo?: string; first?: number; only?: readonly string[] },
  ): Promise<Item[]> => {
    const items: Item[] = [];
    const { first, only = [] } = 'kind' in by ? by : {};
    const target =
      'partition' in by
        ? {
            ConsistentRead: true,
            KeyConditionExpression: by.prefix === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :sk)',
            ExpressionAttributeValues: { ':pk': by.partition, ...(by.prefix !== undefined && { ':sk': by.prefix }) },
          }
        : {
            IndexName: 'byKind',
            KeyConditionExpression: by.upTo === undefined ? 'GSI1PK = :pk' : 'GSI1PK = :pk AND GSI1SK <= :sk',
            ExpressionAttributeValues: { ':pk': by.kind, ...(by.upTo !== undefined && { ':sk': by.upTo }) },
          };
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: tableName,
          ...target,
          ...(first !== undefined && { Limit: first }),
          ...(only.length > 0 && {
            ProjectionExpression: only.map((path) => path.replace(/\w+/g, '#$&')).join(', '),
            ExpressionAttributeNames: Object.fromEntries(
              only.flatMap((path) => path.split('.')).map((name) => [`#${name}`, name]),
            ),
          }),
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      items.push(...(page.Items ?? []));
      from = items.length < (first ?? Infinity) ? page.LastEvaluatedKey : undefined;
    } while (from);
    return items;
  };

  return {
    query,

    get: async (key: Key): Promise<Item | undefined> =>
      (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item,

    put: async (item: Item): Promise<void> => {
      await client.send(new PutCommand({ TableName: tableName, Item: item }));
    },

    /** All of the writes or none. Only a condition that did not hold is an answer; anything else is thrown. */
    transact: async (writes: readonly Write[]): Promise<Outcome> => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(new TransactWriteCommand({ TransactItems: writes.map(toTransactItem) }));
          return { done: true };
        } catch (error) {
          if (!(error instanceof TransactionCanceledException)) throw error;
          const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
          const refused = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
          if (refused.length > 0) return { done: false, refused };
          // Two transactions met: DynamoDB refuses one of them before it looks at any condition.
          if (!codes.includes('TransactionConflict') || attempt === mostTries) throw error;
          await sleep(Math.random() * 20 * attempt);
        }
      }
    },

    /** Puts and deletes without order or condition, 25 at a time; what DynamoDB leaves over is sent again. */
    writeAll: async (changes: { put?: readonly Item[]; delete?: readonly Key[] }): Promise<void> => {
      const requests = [
        ...(changes.put ?? []).map((item) => ({ PutRequest: { Item: item } })),
        ...(changes.delete ?? []).map((key) => ({ DeleteRequest: { Key: key } })),
      ];
      for (let at = 0; at < requests.length; at += 25) {
        let left = requests.slice(at, at + 25);
        while (left.length > 0) {
          const answer = await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }));
          left = (answer.UnprocessedItems?.[tableName] ?? []) as typeof left;
        }
      }
    },
  };
};

/** The members of both; undefined where there are none, which DynamoDB does not take empty. */
const together = <Value>(
  one: Record<string, Value> = {},
  other: Record<string, Value> = {},
): Record<string, Value> | undefined => {
  if (isEmpty(one)) return isEmpty(other) ? undefined : other;
  return isEmpty(other) ? one : { ...one, ...other };
};

const isEmpty = (members: object): boolean => {
  for (const _ in members) return false;
  return true;
};
