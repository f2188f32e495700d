import type { Item } from '../../shared/store/table.ts';
import type { Command } from './engine.ts';

/** The item that examples write to, where they name no other. */
export const key = { PK: 'A', SK: '1' };

export const put = (item: Item): Command => ({ name: 'PutCommand', input: { Item: item } });
export const transact = (...TransactItems: object[]): Command => ({
  name: 'TransactWriteCommand',
  input: { TransactItems },
});
export const update = (UpdateExpression: string, values?: Item, more: Item = {}): Command =>
  transact({
    Update: { Key: key, UpdateExpression, ...(values && { ExpressionAttributeValues: values }), ...more },
  });
export const check = (ConditionExpression: string, values?: Item): Command =>
  transact({ ConditionCheck: { Key: key, ConditionExpression, ...(values && { ExpressionAttributeValues: values }) } });
export const batch = (...requests: object[]): Command => ({
  name: 'BatchWriteCommand',
  input: { RequestItems: { jalon: requests } },
});
export const ofPartition = (PK: string, prefix?: string): Command => ({
  name: 'QueryCommand',
  input: {
    KeyConditionExpression: prefix === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :sk)',
    ExpressionAttributeValues: { ':pk': PK, ...(prefix !== undefined && { ':sk': prefix }) },
    ConsistentRead: true,
  },
});
export const ofKind = (more: Item = {}, values: Item = {}): Command => ({
  name: 'QueryCommand',
  input: {
    IndexName: 'byKind',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': 'KIND', ...values },
    ...more,
  },
});
