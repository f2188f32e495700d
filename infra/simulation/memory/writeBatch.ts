import type { Item } from '../../../shared/store/table.ts';
import { refuse, refuseOthers } from './refuse.ts';
import { bareKey, type Change, putOf, refuseTwice, type Storage } from './storage.ts';

export type BatchInput = { RequestItems: Readonly<Record<string, readonly Request[]>> };

type Request = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } };

const kinds = new Set(['PutRequest', 'DeleteRequest']);
const most = 25;

/** Puts and deletes, none of which is left over. */
export const writeBatch = (storage: Storage, { RequestItems }: BatchInput): { UnprocessedItems: object } => {
  const requests = Object.values(RequestItems).flat();
  if (requests.length === 0 || requests.length > most) refuse(`${requests.length} writes in a batch`);
  const changes = requests.map((request) => changeOf(storage, request));
  refuseTwice(requests.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {}));
  storage.change(changes);
  return { UnprocessedItems: {} };
};

const changeOf = (storage: Storage, request: Request): Change => {
  refuseOthers(request, kinds);
  const { PutRequest, DeleteRequest } = request;
  if (PutRequest) return putOf(storage, PutRequest.Item);
  const key = bareKey(DeleteRequest?.Key ?? refuse('a request that writes nothing'));
  return { before: storage.find(key), after: undefined };
};
