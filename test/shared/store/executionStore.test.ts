import { expect, test } from 'vitest';
import { createExecutionStore } from '../../../shared/store/executionStore.ts';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import { requested, taken } from '../domain/journey/facts.ts';
import { useEngine } from './engine.ts';
import { commitOf } from './stores.ts';

const engine = useEngine();
const open = async () => {
  const table = await engine.newTable();
  return { executions: createExecutionStore(table), journeys: createJourneyStore(table) };
};
const execution = (generation: number, journeyId = 'P1') => ({
  journeyId,
  generation,
  name: `${journeyId}.${generation}`,
});
const failure = { name: 'P1.1', status: 'FAILED', error: 'UnknownStage', at: 1_000, lasted: 5 };

test('Of many who would start an execution one does', async () => {
  const { executions } = await open();
  const claims = await Promise.all(Array.from({ length: 10 }, () => executions.claim(execution(1), 0)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await executions.current('P1')).toMatchObject(execution(1));
});

test('The next generation comes after the one that was seen, once', async () => {
  const { executions } = await open();
  await executions.claim(execution(1), 0);
  expect(await executions.claim(execution(3), 2)).toBe(false);
  expect(await executions.claim(execution(2), 1)).toBe(true);
  expect(await executions.claim(execution(2), 1)).toBe(false);
  expect((await executions.current('P1'))?.generation).toBe(2);
});

test('A failure is written to the execution that broke, not to the one after it', async () => {
  const { executions } = await open();
  await executions.claim(execution(1), 0);
  await executions.noteFailure('P1', failure);
  expect((await executions.current('P1'))?.failure).toEqual(failure);
  await executions.claim(execution(2), 1);
  await executions.noteFailure('P1', failure);
  expect((await executions.current('P1'))?.failure).toBeUndefined();
});

test('A token is stored while the journey has the version that was planned with', async () => {
  const { executions, journeys } = await open();
  const begun = commitOf(undefined, [requested()], { commandId: 'C1' });
  await journeys.commit(begun);
  await executions.claim(execution(1), 0);
  const wait = { journeyId: 'P1', name: 'P1.1', token: 't1', version: 1 };
  expect(await executions.storeToken(wait)).toBe(true);
  expect(await executions.current('P1')).toMatchObject({ token: 't1', waitsOn: 1 });

  await journeys.commit(commitOf(begun.after, [taken()], { commandId: 'C2' }));
  expect(await executions.storeToken({ ...wait, token: 't2' })).toBe(false);
  expect(await executions.storeToken({ ...wait, token: 't2', version: 2 })).toBe(true);
  expect(await executions.current('P1')).toMatchObject({ token: 't2', waitsOn: 2 });
});

test('A call that comes twice brings back no token of an attempt before', async () => {
  const { executions, journeys } = await open();
  await journeys.commit(commitOf(undefined, [requested()], { commandId: 'C1' }));
  await executions.claim(execution(1), 0);
  const first = { journeyId: 'P1', name: 'P1.1', token: 't1', attempt: '2016-03-01T09:00:00.000Z#0', version: 1 };
  const second = { ...first, token: 't2', attempt: '2016-03-01T09:00:00.000Z#1' };
  for (const wait of [first, second]) expect(await executions.storeToken(wait)).toBe(true);
  expect(await executions.storeToken(first)).toBe(false);
  expect((await executions.current('P1'))?.token).toBe('t2');
  expect(await executions.storeToken(second)).toBe(true);
});

test('An execution that was followed by another leaves no token', async () => {
  const { executions, journeys } = await open();
  await journeys.commit(commitOf(undefined, [requested()], { commandId: 'C1' }));
  await executions.claim(execution(1), 0);
  await executions.claim(execution(2), 1);
  expect(await executions.storeToken({ journeyId: 'P1', name: 'P1.1', token: 't1', version: 1 })).toBe(false);
  expect((await executions.current('P1'))?.token).toBeUndefined();
});

test('All executions, each with its journey, whatever the project is called', async () => {
  const { executions } = await open();
  const ids = ['P1', 'P2', '企'.repeat(1_500)];
  for (const id of ids) await executions.claim(execution(1, id), 0);
  expect((await executions.all()).map(({ journeyId }) => journeyId).sort()).toEqual(ids.toSorted());
});
