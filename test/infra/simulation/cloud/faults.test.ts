import { describe, expect, test } from 'vitest';
import { createMisfortune, everyFault, type Fault, faults } from '../../../../infra/simulation/cloud/faults.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';

const misfortune = (on: readonly Fault[], seed = 1) => createMisfortune(new Set(on), createRandom(seed));

/** How often of so many times something says what it says. */
const tally = (times: number, draw: () => string | boolean | undefined): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (let time = 0; time < times; time += 1) {
    const drawn = String(draw());
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  return counts;
};

const calls = 1_000_000;

/** Within three standard deviations of what is expected. */
const isAbout = (count: number | undefined, rate: number) =>
  expect(Math.abs((count ?? 0) - calls * rate)).toBeLessThan(3 * Math.sqrt(calls * rate));

describe('of a million calls', () => {
  const { onCall } = misfortune(everyFault);
  const counts = tally(calls, onCall);

  test.each(['lostAnswer', 'stall', 'throttle'] as const)('%s befalls as many as its rate says', (fault) => {
    isAbout(counts[fault], faults[fault].rate);
  });

  test('as many die as its rate says, half of them before the call, half after', () => {
    isAbout(counts.crashBefore, faults.crash.rate / 2);
    isAbout(counts.crashAfter, faults.crash.rate / 2);
  });

  test('where only one fault is on, nothing else befalls them', () => {
    const { onCall } = misfortune(['throttle', 'delay', 'outage']);
    const only = tally(calls, onCall);
    expect(Object.keys(only).sort()).toEqual(['throttle', 'undefined']);
    isAbout(only.throttle, faults.throttle.rate);
  });

  test('nothing befalls any where no fault is on', () => {
    expect(tally(calls, misfortune([]).onCall)).toEqual({ undefined: calls });
  });
});

test('Deliveries are doubled as often as the rate says, and nothing that is off ever strikes', () => {
  const { strikes, isOn } = misfortune(['duplicate']);
  isAbout(tally(calls, () => strikes('duplicate')).true, faults.duplicate.rate);
  expect(tally(1_000, () => strikes('outage'))).toEqual({ false: 1_000 });
  expect([isOn('duplicate'), isOn('outage')]).toEqual([true, false]);
});

test('The same seed brings the same misfortune, another one another', () => {
  const of = (seed: number) => {
    const { onCall, strikes } = misfortune(everyFault, seed);
    return Array.from({ length: 20_000 }, () => `${onCall()} ${strikes('delay')}`);
  };
  expect(of(3)).toEqual(of(3));
  expect(of(4)).not.toEqual(of(3));
});
