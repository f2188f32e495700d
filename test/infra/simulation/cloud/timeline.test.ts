import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createTimeline } from '../../../../infra/simulation/cloud/timeline.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';

/** A timeline from 0, and what happened on it, each with its moment. */
const live = () => {
  const timeline = createTimeline(0);
  const happened: string[] = [];
  const note = (what: string) => () => {
    happened.push(`${timeline.now()} ${what}`);
  };
  return { timeline, happened, note };
};

test('What was said in any order happens in the order of its moments', async () => {
  const { timeline, happened } = live();
  const random = createRandom(1);
  const moments = Array.from({ length: 500 }, () => random.between(1, 100_000));
  for (const moment of moments) timeline.at(moment, () => happened.push(String(timeline.now())));
  await timeline.liveUntil(100_000);
  expect(happened).toEqual(moments.toSorted((a, b) => a - b).map(String));
});

test('Of one moment, what was said first comes first', async () => {
  const { timeline, happened, note } = live();
  timeline.at(5, note('a'));
  timeline.at(3, note('b'));
  timeline.at(5, note('c'));
  timeline.at(5, note('d'));
  await timeline.liveUntil(5);
  expect(happened).toEqual(['3 b', '5 a', '5 c', '5 d']);
});

test('What was due before now happens at once, not in the past', async () => {
  const { timeline, happened, note } = live();
  timeline.at(10, () => timeline.at(4, note('overdue')));
  timeline.at(11, note('later'));
  await timeline.liveUntil(20);
  expect(happened).toEqual(['10 overdue', '11 later']);
});

test('Who sleeps wakes on time, and all that follows without waiting is done before time goes on', async () => {
  const { timeline, happened, note } = live();
  const walk = async (): Promise<void> => {
    await timeline.sleep(100);
    for (let step = 0; step < 50; step += 1) await Promise.resolve();
    note('walked')();
    await timeline.sleep(100);
    note('walked on')();
  };
  void walk();
  timeline.at(101, note('next'));
  await timeline.liveUntil(1_000);
  expect(happened).toEqual(['100 walked', '101 next', '200 walked on']);
});

test('What is read from streams is read before time goes on', async () => {
  const { timeline, happened, note } = live();
  const read = async (): Promise<void> => {
    for await (const piece of Readable.from(['a', 'b'])) note(piece)();
    note('all')();
  };
  timeline.at(100, () => void read());
  timeline.at(101, note('next'));
  await timeline.liveUntil(1_000);
  expect(happened).toEqual(['100 a', '100 b', '100 all', '101 next']);
});

test('Life ends at its end: what comes later waits for more of it', async () => {
  const { timeline, happened, note } = live();
  timeline.at(50, note('within'));
  timeline.at(51, note('beyond'));
  await timeline.liveUntil(50);
  expect({ happened, now: timeline.now() }).toEqual({ happened: ['50 within'], now: 50 });
  await timeline.liveUntil(60);
  expect({ happened, now: timeline.now() }).toEqual({ happened: ['50 within', '51 beyond'], now: 60 });
});
