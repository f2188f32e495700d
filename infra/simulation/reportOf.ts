import { createHash } from 'node:crypto';
import type { AssociationResult } from './liveAndCheck.ts';
import type { Simulation, SimulationReport } from './simulate.ts';

/** Of a thousand messages one may be as late as this, in seconds; of fewer than `from` the p99.9 is one straggler. */
const bound = { p999: 15 * 60, from: 10_000 };

/** Is so much owed that its p99.9 is judged? */
export const isSpreadJudged = (obligations: number): boolean => obligations >= bound.from;

/**
 * What the associations came to, together. Where 10,000 messages and more are owed, it is a violation that one of a
 * thousand comes later than a quarter of an hour.
 */
export const reportOf = (
  { journeys, years, seed, faults, planted }: Simulation,
  results: readonly AssociationResult[],
): SimulationReport => {
  const lateness = Float64Array.from(results.flatMap((result) => result.lateness)).sort();
  const at = (part: number): number =>
    Math.round((lateness[Math.min(lateness.length - 1, Math.floor(part * lateness.length))] ?? 0) / 1000);
  const counts: Record<string, number> = {};
  for (const result of results)
    for (const [name, count] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + count;
  const spread = { median: at(0.5), p99: at(0.99), p999: at(0.999), most: at(1) };
  const obligations = results.reduce((sum, result) => sum + result.obligations, 0);
  const violations = results.flatMap((result) =>
    result.violations.map((violation) => ({ association: result.association, ...violation })),
  );
  const isTooLate = isSpreadJudged(obligations) && spread.p999 > bound.p999;
  return {
    journeys,
    years,
    seed,
    faults,
    ...(planted && { planted }),
    associations: results.length,
    obligations,
    lateness: spread,
    violations: isTooLate ? [...violations, tooLate(spread.p999)] : violations,
    counts: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    arrived: createHash('sha256')
      .update(results.map(({ arrived }) => arrived).join('\n'))
      .digest('hex'),
  };
};

const tooLate = (p999: number): SimulationReport['violations'][number] => ({
  association: 0,
  kind: 'late',
  at: 0,
  message: 'p99.9',
  said: `one of a thousand messages comes ${p999} s late, more than ${bound.p999} s`,
  history: [],
});
