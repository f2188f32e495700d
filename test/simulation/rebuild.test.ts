import { expect, test, vi } from 'vitest';
import { simulate } from '../../infra/simulation/simulate.ts';
import type { Arrival, Trace } from '../../infra/simulation/trace.ts';

// Minutes of two processors where a quiet machine needs seconds.
vi.setConfig({ testTimeout: 240_000 });

const minute = 60_000;

const liveWith = async (faults: readonly 'loss'[]): Promise<Trace> => {
  const { traces } = await simulate({ journeys: 250, years: 2, seed: 7, faults, keepTraces: true });
  return traces[0] as Trace;
};

const seen = ({ at, channel, to, id, rewritten, open }: Arrival): string =>
  JSON.stringify([Math.floor(at / minute), channel, to, id, rewritten, open]);

test('Every execution is lost in the middle, and rebuilt from the records: the future is the same, message for message', async () => {
  const [undisturbed, rebuilt] = [await liveWith([]), await liveWith(['loss'])];
  const lost = rebuilt.disturbances.find(({ kind }) => kind === 'executionsDropped');
  const after = ({ arrivals }: Trace) => arrivals.filter(({ at }) => at > (lost?.from ?? 0));
  expect(after(rebuilt).length).toBeGreaterThan(1_000);
  // In the order of their minutes: which of two at the same time comes first is nobody's promise.
  expect(after(rebuilt).map(seen).sort()).toEqual(after(undisturbed).map(seen).sort());
});
