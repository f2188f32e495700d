import { expect, test, vi } from 'vitest';
import { everyFault } from '../../infra/simulation/cloud/faults.ts';
import { simulate } from '../../infra/simulation/simulate.ts';

// Minutes of two processors where a quiet machine needs seconds.
vi.setConfig({ testTimeout: 240_000 });

const nothingBroken = (violations: readonly { kind: string; message: string; said: string }[]) =>
  expect(violations.map(({ kind, message, said }) => `${kind} ${message}: ${said}`)).toEqual([]);

test('In four years without faults nothing is lost, doubled, early, late or at night', async () => {
  const { report } = await simulate({ journeys: 250, years: 4, seed: 11, faults: [] });
  nothingBroken(report.violations);
  expect(report.obligations).toBeGreaterThan(250 * 15);
  expect(report.lateness.most).toBeLessThanOrEqual(5 * 60);
  expect(report.told).toMatchObject({ instead: 0, besides: 0 });
});

test('Nor under all faults at once: crashes, outages, lost executions, a deployment with other rules', async () => {
  const { report } = await simulate({ journeys: 500, years: 2, seed: 12, faults: everyFault });
  nothingBroken(report.violations);
  expect(report.lateness.p999).toBeLessThanOrEqual(15 * 60);
  // The faults were really there.
  expect(report.counts['log: a journey execution broke']).toBeGreaterThan(10);
  expect(report.counts['log: deliver failed']).toBeGreaterThan(10);
  expect(report.counts['log: journeys stood still']).toBeGreaterThan(0);
  expect(report.counts.repeated).toBeGreaterThan(10);
  expect(report.told.instead).toBeGreaterThan(10);
});

test('The same seed gives the same bytes, another one another life', async () => {
  const of = async (seed: number) =>
    JSON.stringify((await simulate({ journeys: 510, years: 1, seed, faults: everyFault })).report);
  const [first, again, other] = [await of(3), await of(3), await of(4)];
  expect(again).toBe(first);
  expect(JSON.parse(other).arrived).not.toBe(JSON.parse(first).arrived);
});
