import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../infra/simulation/random.ts';

const draw = (random: Random, count = 20) => Array.from({ length: count }, random.fraction);

test('The same seed gives the same numbers, here and everywhere', () => {
  expect(draw(createRandom(7))).toEqual(draw(createRandom(7)));
  expect(draw(createRandom('7'))).toEqual(draw(createRandom(7)));
  expect(draw(createRandom(1), 2)).toEqual([0.7810761036816984, 0.6302866342011839]);
});

test('Another seed gives others', () => {
  expect(draw(createRandom(8))).not.toEqual(draw(createRandom(7)));
});

test('A stream is its own: what is drawn elsewhere does not move it', () => {
  const quiet = createRandom(7);
  const busy = createRandom(7);
  draw(busy, 100);
  draw(busy.stream('faults'), 100);
  expect(draw(busy.stream('people'))).toEqual(draw(quiet.stream('people')));
  expect(draw(quiet.stream('faults'))).not.toEqual(draw(quiet.stream('people')));
});

test('Whole numbers have both ends, and each of them comes as often as the others', () => {
  const random = createRandom(7);
  const seen = Map.groupBy(
    Array.from({ length: 6_000 }, () => random.between(1, 6)),
    (number) => number,
  );
  expect([...seen.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { length } of seen.values()) expect(Math.abs(length - 1_000)).toBeLessThan(120);
});

test('Nothing can be picked from nothing', () => {
  expect(() => createRandom(7).pick([])).toThrow(RangeError);
  expect(createRandom(7).pick(['only'])).toBe('only');
});
