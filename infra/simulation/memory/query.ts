import type { Item } from '../../../shared/store/table.ts';
import { tableSchema } from '../../../shared/store/tableSchema.ts';
import type { Names } from './expressions/compileOnce.ts';
import { compileKeyCondition, type KeyCondition } from './expressions/keyCondition.ts';
import { compileProjection } from './expressions/projection.ts';
import { refuse } from './refuse.ts';
import type { Storage } from './storage.ts';

export type QueryInput = {
  IndexName?: string;
  ConsistentRead?: boolean;
  KeyConditionExpression: string;
  ExpressionAttributeValues: Item;
  ExpressionAttributeNames?: Names;
  ProjectionExpression?: string;
  Limit?: number;
  ExclusiveStartKey?: Item;
};

const { partitionKey, sortKey, byKind } = tableSchema;

/** Items of a partition, in order. A page ends at the limit alone, however large it is. */
export const query = (storage: Storage, input: QueryInput): { Items: Item[]; LastEvaluatedKey?: Item } => {
  const { IndexName, Limit: limit, ProjectionExpression, ExclusiveStartKey: after } = input;
  const shelves = IndexName === undefined ? storage.items : storage.index;
  const { partition, prefix, upTo } = conditionOf(input);
  const value = (placeholder: string | undefined): string | undefined =>
    placeholder === undefined ? undefined : textIn(input.ExpressionAttributeValues, placeholder);
  const found = shelves.read(textIn(input.ExpressionAttributeValues, partition), {
    prefix: value(prefix),
    upTo: value(upTo),
    after,
    limit,
  });
  const last = found.length === limit ? found.at(-1) : undefined;
  return {
    Items:
      ProjectionExpression === undefined
        ? found
        : found.map(compileProjection(ProjectionExpression, input.ExpressionAttributeNames)),
    ...(last && { LastEvaluatedKey: positionOf(last, IndexName) }),
  };
};

const conditionOf = ({ IndexName, ConsistentRead, KeyConditionExpression, Limit = 1 }: QueryInput): KeyCondition => {
  if (IndexName !== undefined && IndexName !== byKind.indexName) refuse(`there is no index ${IndexName}`);
  if (IndexName !== undefined && ConsistentRead) refuse('the index has no consistent reads');
  if (Limit < 1) refuse('a limit is at least 1');
  const condition = compileKeyCondition(KeyConditionExpression);
  const keys = IndexName === undefined ? tableSchema : byKind;
  if (condition.partitionKey !== keys.partitionKey || (condition.sortKey ?? keys.sortKey) !== keys.sortKey)
    refuse(`${keys.partitionKey} and ${keys.sortKey} are the keys, not those of « ${KeyConditionExpression} »`);
  return condition;
};

const textIn = (values: Item, placeholder: string): string => {
  const value = values[placeholder];
  return typeof value === 'string' ? value : refuse(`the value ${placeholder} is no text`);
};

const positionOf = (item: Item, index: string | undefined): Item => {
  const names = [partitionKey, sortKey, ...(index === undefined ? [] : [byKind.partitionKey, byKind.sortKey])];
  const position: Item = {};
  for (const name of names) position[name] = item[name];
  return position;
};
