import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { simulate } from '../../../infra/simulation/simulate.ts';

const long = { journeys: 2_000, years: 4, seed: 1, faults: [] };

/** The workers that are started from now on. A worker that is gone has no thread any more. */
const watchWorkers = () => {
  const workers: Worker[] = [];
  const note = (worker: Worker) => workers.push(worker);
  process.on('worker', note);
  onTestFinished(() => {
    process.off('worker', note);
  });
  return () => workers.map(({ threadId }) => (threadId === -1 ? 'gone' : 'works'));
};

test('A simulation that is given up ends at once, with the reason, and no worker is left', async () => {
  const workers = watchWorkers();
  const giveUp = new AbortController();
  const living = simulate(long, () => {}, giveUp.signal);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(workers()).toContain('works');
  const began = performance.now();
  giveUp.abort(new Error('enough'));
  await expect(living).rejects.toThrow('enough');
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(new Set(workers())).toEqual(new Set(['gone']));
});

test('Nothing is begun that was given up before', async () => {
  const workers = watchWorkers();
  await expect(simulate(long, () => {}, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  expect(workers()).toEqual([]);
});

test('Where one worker breaks, all end: no calendar goes so far', async () => {
  const workers = watchWorkers();
  await expect(simulate({ ...long, years: 1_000_000 })).rejects.toThrow();
  expect(new Set(workers())).toEqual(new Set(['gone']));
});

test('Each journey has a number of its own, also where the associations are not equally many', async () => {
  const { traces } = await simulate({ journeys: 251, years: 1, seed: 1, faults: [], keepTraces: true });
  expect(traces.map(({ lives }) => lives.length)).toEqual([125, 126]);
  const ids = traces.flatMap(({ lives }) => lives.map(({ journeyId }) => journeyId));
  expect(ids).toEqual(Array.from({ length: 251 }, (_, index) => `J${String(index + 1).padStart(4, '0')}`));
});

test('Started from a local cloud it sees nothing of that: its clock is its own', async () => {
  vi.stubEnv('CLOCK_URL', 'http://127.0.0.1:1/local/clock');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { report } = await simulate({ journeys: 20, years: 1, seed: 1, faults: [] });
  expect(report.violations).toEqual([]);
  expect(report.obligations).toBeGreaterThan(100);
});
