import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../shared/domain/journey/events.ts';
import { replay } from '../../../shared/domain/journey/evolve.ts';
import { notThere } from '../../../shared/store/conditions.ts';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import { journeyKey } from '../../../shared/store/keys.ts';

import { holders, project, requested, taken } from '../domain/journey/facts.ts';
import { useEngine } from './engine.ts';
import { commitOf } from './stores.ts';

const engine = useEngine();
const open = async () => {
  const table = await engine.newTable();
  return { table, journeys: createJourneyStore(table) };
};
const request = (id: string): JourneyFact => ({
  type: 'IntakeReceived',
  on: '2016-03-01',
  project: { ...project(), id },
  holders,
});

test('A journey and its journal are written together, and read as they were', async () => {
  const { journeys } = await open();
  const begun = commitOf(undefined, [requested(), taken()], { commandId: 'C1', at: 1_000 });
  expect(await journeys.commit(begun)).toBe('done');
  expect(await journeys.load('P1')).toStrictEqual(begun.after);
  const journal = await journeys.journal('P1');
  expect(journal).toStrictEqual(begun.events);
  expect(replay(journal)).toStrictEqual(begun.after);
});

test('A journey written before holders could answer is read as one that nobody answered', async () => {
  const { table, journeys } = await open();
  const { after, ...begun } = commitOf(undefined, [requested()], { commandId: 'C1' });
  await journeys.commit({ ...begun, after });
  const { answers: _, done: __, ...old } = after;
  await table.put({ ...(await table.get(journeyKey('P1'))), journey: old });
  expect(await journeys.load('P1')).toStrictEqual(after);
});

test('What is not there is not there', async () => {
  const { journeys } = await open();
  expect(await journeys.load('P9')).toBeUndefined();
  expect(await journeys.journal('P9')).toEqual([]);
  expect(await journeys.any()).toBe(false);
  expect(await journeys.isDone({ commandId: 'C1' })).toBe(false);
});

test('Of two who saw the same journey one writes, the other hears of it', async () => {
  const { journeys } = await open();
  const { after: before, ...begun } = commitOf(undefined, [requested()], { commandId: 'C1' });
  await journeys.commit({ ...begun, after: before });
  const outcomes = await Promise.all([
    journeys.commit(commitOf(before, [taken('N. Belhadj')], { commandId: 'C2' })),
    journeys.commit(commitOf(before, [taken('D. Wattez')], { commandId: 'C3' })),
  ]);
  expect(outcomes.toSorted()).toEqual(['conflict', 'done']);
  expect(await journeys.journal('P1')).toHaveLength(2);
});

test('A request cannot begin twice', async () => {
  const { journeys } = await open();
  expect(await journeys.commit(commitOf(undefined, [requested()], { commandId: 'C1' }))).toBe('done');
  expect(await journeys.commit(commitOf(undefined, [requested()], { commandId: 'C2' }))).toBe('conflict');
});

test('A command is carried out once, whatever it would find later', async () => {
  const { journeys } = await open();
  const begun = commitOf(undefined, [requested()], { commandId: 'C1' });
  await journeys.commit(begun);
  expect(await journeys.isDone({ commandId: 'C1' })).toBe(true);
  expect(await journeys.commit(commitOf(begun.after, [taken()], { commandId: 'C1' }))).toBe('repeated');
  expect(await journeys.load('P1')).toStrictEqual(begun.after);
});

test('What belongs to the same moment is written with the journey, or nothing is', async () => {
  const { table, journeys } = await open();
  const also = [{ put: { PK: 'PERSON#H1', SK: 'PERSON#H1' }, onlyIf: notThere }];
  const begun = commitOf(undefined, [requested()], { commandId: 'C1', also });
  expect(await journeys.commit(begun)).toBe('done');
  expect(await journeys.commit(commitOf(begun.after, [taken()], { commandId: 'C2', also }))).toBe('conflict');
  expect((await journeys.load('P1'))?.version).toBe(1);
  expect(await journeys.isDone({ commandId: 'C2' })).toBe(false);
  expect(await table.get({ PK: 'PERSON#H1', SK: 'PERSON#H1' })).toBeDefined();
});

test('All journeys and their heads, in the order of their projects, over many pages', async () => {
  const { journeys } = await open();
  // A query answers at most 1 MB a page: 30 journeys of 60 KB are two.
  const long = 'é'.repeat(30_000);
  const ids = Array.from({ length: 30 }, (_, index) => `P${String(index).padStart(2, '0')}`);
  for (const id of ids) {
    const facts: JourneyFact[] = [request(id)];
    const { after, ...rest } = commitOf(undefined, facts, { commandId: id });
    await journeys.commit({
      ...rest,
      after: { ...after, project: { ...after.project, title: long } },
      judged: { over: id === 'P01', judgedWith: 'rules' },
    });
  }
  expect((await journeys.all()).map(({ id }) => id)).toEqual(ids);
  expect(await journeys.heads()).toEqual(
    ids.map((id) => ({ id, version: 1, over: id === 'P01', judgedWith: 'rules' })),
  );
  expect(await journeys.any()).toBe(true);
});

test('A project may be called as the team calls it, in any script and at any length', async () => {
  const { journeys } = await open();
  const ids = ['P#1/é @', '企画', 'x'.repeat(3000), `${'x'.repeat(3000)}y`, '企'.repeat(1500)];
  for (const id of ids)
    expect(await journeys.commit(commitOf(undefined, [request(id)], { commandId: id }))).toBe('done');
  for (const id of ids) expect((await journeys.load(id))?.id).toBe(id);
  expect((await journeys.all()).map(({ id }) => id).sort()).toEqual(ids.toSorted());
});

test('The journal of more than nine events is in order', async () => {
  const { journeys } = await open();
  let before = commitOf(undefined, [requested()], { commandId: 'C0' });
  await journeys.commit(before);
  for (let number = 1; number <= 11; number += 1) {
    const fact: JourneyFact = { type: 'FollowUpPostponed', rule: 'noShows', until: `2017-01-${10 + number}` };
    before = commitOf(before.after, [fact], { commandId: `C${number}` });
    await journeys.commit(before);
  }
  expect((await journeys.journal('P1')).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 12 }, (_, at) => at + 1),
  );
});
