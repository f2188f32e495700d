import { type Change, createMemoryTable } from '../../infra/simulation/memory/memoryTable.ts';
import {
  answerWith,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '../../infra/simulation/packages/libDynamodb.ts';
import { byKey, type Engine, named, outcomeOf } from './engine.ts';

const commands = { BatchWriteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand };

/** A table of the simulation, behind the modules that stand for the SDK; they know the newest one alone. */
export const openMemoryEngine = (): Engine => {
  const changes: Change[] = [];
  const table = createMemoryTable({ onChange: (change) => changes.push(change) });
  answerWith(table.send);
  const client = DynamoDBDocumentClient.from();
  return {
    does: ({ name, input }) => outcomeOf(client.send(new commands[name](named(input, 'jalon')))),
    contents: async () => byKey(table.all()),
    changes: async () => changes,
  };
};
