import { expect, test } from 'vitest';
import { reportOf } from '../../../infra/simulation/reportOf.ts';

const simulation = { journeys: 500, years: 1, seed: 1, faults: [] };

/** An association to which so many messages were owed, one in 500 of them twenty minutes late. */
const associationOf = (obligations: number) => ({
  association: 1,
  obligations,
  told: { instead: 0, besides: 0, of: 100 },
  lateness: Array.from({ length: obligations }, (_, index) => (index % 500 === 0 ? 20 * 60_000 : 1_000)),
  violations: [],
  counts: { acts: 1 },
  arrived: 'a',
});

const judged = (...obligations: number[]) =>
  reportOf(simulation, obligations.map(associationOf)).violations.map(({ kind, message }) => `${kind} ${message}`);

test('One message of a thousand comes later than a quarter of an hour: that breaks a promise from 10,000 messages on', () => {
  expect(judged(10_000)).toEqual(['late p99.9']);
  expect(judged(5_000, 5_000)).toEqual(['late p99.9']);
  expect(judged(9_999)).toEqual([]);
});

test('Of more than two of a hundred messages to holders a colleague is told: that breaks one too, from as many on', () => {
  const report = (obligations: number, instead: number, besides: number) =>
    reportOf(simulation, [{ ...associationOf(obligations), lateness: [1], told: { instead, besides, of: 200 } }]);
  expect(report(10_000, 3, 1).violations).toEqual([]);
  expect(report(10_000, 3, 2).violations).toMatchObject([
    {
      kind: 'lost',
      said: 'of 5 in 200 messages to holders a colleague was told that they may not have gone out',
    },
  ]);
  expect(report(9_999, 3, 2).violations).toEqual([]);
});

test('What the associations came to is added up, how late is of all of them together', () => {
  expect(reportOf(simulation, [associationOf(400), associationOf(600)])).toMatchObject({
    associations: 2,
    obligations: 1_000,
    told: { instead: 0, besides: 0, of: 200 },
    counts: { acts: 2 },
    lateness: { median: 1, p99: 1, p999: 1_200, most: 1_200 },
  });
});
