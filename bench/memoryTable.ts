import { createMemoryTable } from '../infra/simulation/memory/memoryTable.ts';
import { notThere } from '../shared/store/conditions.ts';
import { eventKey, journeyKey } from '../shared/store/keys.ts';
import { owe } from '../shared/store/messageStore.ts';
import { type Item, openTable, type Write } from '../shared/store/table.ts';

/**
 * What the simulation's table costs, in microseconds of the processor: what a journey commits when something happens in
 * it, reads of one journey and of none, on 250 journeys with 120 events each.
 *
 *   node bench/memoryTable.ts
 */
const table = createMemoryTable({ onChange: () => {} });
const batch = 500;
const journeys = 250;

/** Makes inputs for that command a batch at a time, and counts the table's part alone. */
const measure = async (name: string, command: string, times: number, make: (number: number) => unknown) => {
  let microseconds = 0;
  for (let from = 0; from < times; from += batch) {
    const inputs = (await Promise.all(Array.from({ length: batch }, (_, at) => make(from + at)))) as object[];
    const started = process.threadCpuUsage();
    for (const input of inputs) table.send(command, input);
    const { user, system } = process.threadCpuUsage(started);
    microseconds += user + system;
  }
  console.log(`${name.padEnd(26)} ${(microseconds / times).toFixed(2)} us`);
};

/** What the SDK would be handed for these writes. */
const sentFor = async (writes: readonly Write[]): Promise<object | undefined> => {
  const sent: object[] = [];
  const client = { send: async ({ input }: { input: object }) => sent.push(input) };
  await openTable(client as unknown as Parameters<typeof openTable>[0], 'jalon').transact(writes);
  return sent[0];
};

const journeyItem = (id: string, version: number): Item => {
  const episodes = Array.from({ length: 10 }, (_, at) => ({ id: `E${at}`, at: version + at, note: 'vue au marché' }));
  const journey = { id, version, holders: [{ personId: 'H1' }], episodes, done: {}, answers: {} };
  return { ...journeyKey(id), GSI1PK: 'JOURNEY', GSI1SK: journeyKey(id).PK, id, version, journey };
};

const commit = (number: number): Write[] => {
  const [id, version] = [`P${number % journeys}`, Math.floor(number / journeys)];
  const unchanged = { expression: 'version = :version', values: { ':version': version } };
  const event = { sequence: version, kind: 'noted', by: { kind: 'staff', name: 'N. Belhadj' }, note: 'vue au marché' };
  const at = number * 1_000;
  return [
    { put: { PK: `COMMAND#${number}`, SK: 'COMMAND', version }, onlyIf: notThere },
    { put: journeyItem(id, version + 1), onlyIf: version === 0 ? notThere : unchanged },
    { put: { ...eventKey(id, version), event }, onlyIf: notThere },
    owe({ id: `digest/${id}`, kind: 'digest', channel: 'slack', to: 'team', dueAt: at, owedAt: at }),
  ];
};

const ofKind = (kind: string, more: object, values: object) => ({
  IndexName: 'byKind',
  ExpressionAttributeValues: { ':pk': kind, ...values },
  ...more,
});

await measure('a commit of 4 writes', 'TransactWriteCommand', 120 * journeys, (number) => sentFor(commit(number)));
await measure('a journey', 'GetCommand', 200_000, (number) => ({ Key: journeyKey(`P${number % journeys}`) }));
await measure('what is owed: nothing', 'QueryCommand', 200_000, () =>
  ofKind('OWED', { KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK <= :sk' }, { ':sk': '1960-01-01T00:00:00.000Z' }),
);
await measure('all 250 journeys', 'QueryCommand', 20_000, () =>
  ofKind('JOURNEY', { KeyConditionExpression: 'GSI1PK = :pk' }, {}),
);
