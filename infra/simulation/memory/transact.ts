import type { Item } from '../../../shared/store/table.ts';
import { type CancellationReason, TransactionCanceledException } from '../packages/clientDynamodb.ts';
import type { Names } from './expressions/compileOnce.ts';
import { compileCondition } from './expressions/condition.ts';
import { compileUpdate } from './expressions/update.ts';
import { keep } from './keep.ts';
import { isRefusal, refuse, refuseOthers } from './refuse.ts';
import { bareKey, type Change, keyOf, refuseTwice, type Storage } from './storage.ts';

export type TransactInput = { TransactItems: readonly Write[] };

type Conditional = {
  ConditionExpression?: string;
  ExpressionAttributeValues?: Item;
  ExpressionAttributeNames?: Names;
};

type Write = {
  Put?: Conditional & { Item: Item };
  ConditionCheck?: Conditional & { Key: Item };
  Update?: Conditional & { Key: Item; UpdateExpression: string };
};

const kinds = new Set(['Put', 'ConditionCheck', 'Update']);
const parts = 'UpdateExpression ConditionExpression ExpressionAttributeValues ExpressionAttributeNames';
const fields = new Set(['TableName', 'Item', 'Key', ...parts.split(' ')]);
const most = 100;

/** Carries out all of the writes or none. @throws TransactionCanceledException with the reason of each of them */
export const transact = (storage: Storage, { TransactItems }: TransactInput): object => {
  if (TransactItems.length === 0 || TransactItems.length > most) refuse(`${TransactItems.length} writes at once`);
  refuseTwice(
    TransactItems.map(({ Put, Update, ConditionCheck }) => Put?.Item ?? (Update ?? ConditionCheck)?.Key ?? {}),
  );
  const outcomes = TransactItems.map((write) => attempt(storage, write));
  if (outcomes.some(isReason))
    throw new TransactionCanceledException({
      CancellationReasons: outcomes.map((outcome) => (isReason(outcome) ? outcome : { Code: 'None' })),
    });
  storage.change(outcomes as Change[]);
  return {};
};

const isReason = (outcome: Change | CancellationReason): outcome is CancellationReason => 'Code' in outcome;

const attempt = (storage: Storage, write: Write): Change | CancellationReason => {
  try {
    return changeOf(storage, write) ?? { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
  } catch (error) {
    if (isRefusal(error)) return { Code: 'ValidationError', Message: error.message };
    throw error;
  }
};

/** What the write would change; undefined where its condition does not hold. */
const changeOf = (storage: Storage, write: Write): Change | undefined => {
  refuseOthers(write, kinds);
  const { Put, Update, ConditionCheck } = write;
  const operation = Put ?? Update ?? ConditionCheck ?? refuse('a write that writes nothing');
  refuseOthers(operation, fields);
  const { ConditionExpression: condition, ExpressionAttributeNames: names, ExpressionAttributeValues } = operation;
  const values = ExpressionAttributeValues ?? {};
  const key = 'Item' in operation ? keyOf(operation.Item) : bareKey(operation.Key);
  const before = storage.find(key);
  if (condition !== undefined && !compileCondition(condition, names)(before ?? {}, values)) return undefined;
  if (Put) return { before, after: keep(Put.Item) as Item };
  if (!Update) return { before, after: before };
  const after = compileUpdate(Update.UpdateExpression, names)(before ?? { ...key }, values);
  keyOf(after);
  return { before, after };
};
