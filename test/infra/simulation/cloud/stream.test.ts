import { expect, test } from 'vitest';
import { type Fault, faults } from '../../../../infra/simulation/cloud/faults.ts';
import { createStream } from '../../../../infra/simulation/cloud/stream.ts';
import { createTimeline } from '../../../../infra/simulation/cloud/timeline.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';

const second = 1_000;

type Change = [partition: string, version: number];

/**
 * A stream to a function that notes what it is given, as `J1:3`, and fails where `fails` says so; `strikes` are the faults
 * that strike every time, the others never do.
 */
const lab = (fails: (batch: string[]) => boolean = () => false, strikes: Fault[] = []) => {
  const timeline = createTimeline(0);
  const delivered: string[][] = [];
  const givenUp: string[] = [];
  const misfortune = {
    isOn: (fault: Fault) => fault in faults,
    strikes: (fault: Fault) => strikes.includes(fault),
    onCall: () => undefined,
    random: createRandom(1),
  };
  const told = (records: readonly { dynamodb: { NewImage?: Record<string, unknown> } }[]) =>
    records.map(({ dynamodb }) => `${dynamodb.NewImage?.PK}:${dynamodb.NewImage?.version}`);
  const stream = createStream(
    timeline,
    misfortune,
    async ({ Records }) => {
      delivered.push(told(Records));
      return fails(told(Records)) ? { error: 'Runtime.ExitError' } : { result: undefined };
    },
    (records) => givenUp.push(...told(records)),
  );
  const push = (...changes: Change[]): void => {
    for (const [PK, version] of changes) stream.push({ before: undefined, after: { PK, SK: 'JOURNEY', version } });
  };
  return { timeline, stream, push, delivered, givenUp, live: (seconds = 600) => timeline.liveUntil(seconds * second) };
};

const changesOf = (partition: string, count: number): Change[] =>
  Array.from({ length: count }, (_, index) => [partition, index + 1]);

test('What changed within a partition comes in its order, at most 25 at once, whatever comes between', async () => {
  const { push, delivered, live } = lab();
  for (const version of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) push(['J1', version], ['J2', version], ['J3', version]);
  push(...changesOf('J4', 60));
  await live();
  const all = delivered.flat();
  for (const partition of ['J1', 'J2', 'J3'])
    expect(all.filter((change) => change.startsWith(`${partition}:`))).toEqual(
      changesOf(partition, 10).map(([name, version]) => `${name}:${version}`),
    );
  expect(all.filter((change) => change.startsWith('J4:'))).toHaveLength(60);
  expect(Math.max(...delivered.map(({ length }) => length))).toBe(25);
});

test('Partitions pass one another: one that fails does not hold up the others', async () => {
  const { push, delivered, live } = lab((batch) => batch.some((change) => change.startsWith('J1:')));
  push(['J1', 1]);
  push(['J2', 1]);
  await live(2);
  expect(delivered).toContainEqual(['J2:1']);
});

test('A batch that failed comes again, in halves, and nothing of it is left out', async () => {
  let failures = 1;
  const { push, delivered, givenUp, live } = lab(() => failures-- > 0);
  push(...changesOf('J1', 4));
  await live();
  expect(delivered).toEqual([
    ['J1:1', 'J1:2', 'J1:3', 'J1:4'],
    ['J1:1', 'J1:2'],
    ['J1:3', 'J1:4'],
  ]);
  expect(givenUp).toEqual([]);
});

test('A record that fails always steps aside after six times; its neighbours come through', async () => {
  const { push, delivered, givenUp, live } = lab((batch) => batch.includes('J1:2'));
  push(...changesOf('J1', 4));
  await live();
  expect(givenUp).toEqual(['J1:2']);
  expect(delivered.filter((batch) => batch.includes('J1:2'))).toHaveLength(6);
  for (const change of ['J1:1', 'J1:3', 'J1:4'])
    expect(delivered.some((batch) => batch.includes(change) && !batch.includes('J1:2'))).toBe(true);
});

test('While one waits to be tried again, what comes later in its partition waits behind it', async () => {
  let failures = 2;
  const { push, timeline, delivered, live } = lab(() => failures-- > 0);
  push(['J1', 1]);
  timeline.at(2 * second, () => push(['J1', 2]));
  await live();
  expect(delivered).toEqual([['J1:1'], ['J1:1'], ['J1:1'], ['J1:2']]);
});

test('A delivery may come twice, or minutes late', async () => {
  const doubled = lab(undefined, ['duplicate']);
  doubled.push(['J1', 1]);
  await doubled.live();
  expect(doubled.delivered).toEqual([['J1:1'], ['J1:1']]);

  const late = lab(undefined, ['delay']);
  late.push(['J1', 1]);
  await late.live(4);
  expect(late.delivered).toEqual([]);
  await late.live(241);
  expect(late.delivered).toEqual([['J1:1']]);
});

test('What has no sequel is not told', async () => {
  const { stream, delivered, live } = lab();
  stream.push({ before: undefined, after: { PK: 'J1', SK: 'EVENT#1' } });
  stream.push({ before: { PK: 'J1', SK: 'JOURNEY' }, after: undefined });
  await live();
  expect(delivered).toEqual([]);
});
