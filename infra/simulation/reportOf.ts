import { createHash } from 'node:crypto';
import type { AssociationResult } from './liveAndCheck.ts';
import type { Told } from './owed/verdict.ts';
import type { Simulation, SimulationReport } from './simulation.ts';

/**
 * Of a thousand messages one may be as late as this, in seconds, and of those to holders this part may be told to a
 * colleague as perhaps not sent. Of fewer than `from` it would be a single one that decides.
 */
const bound = { p999: 15 * 60, told: 0.02, from: 10_000 };

/** Is so much owed that its shares are judged? */
export const areSharesJudged = (obligations: number): boolean => obligations >= bound.from;

/**
 * What the associations came to, together. Where 10,000 messages and more are owed, it is a violation that one of a
 * thousand comes later than a quarter of an hour, and that a colleague is told of more than two of a hundred to holders
 * that it may not have been sent.
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
  const told = results.reduce((sum, result) => added(sum, result.told), { instead: 0, besides: 0, of: 0 });
  const isJudged = areSharesJudged(obligations);
  return {
    journeys,
    years,
    seed,
    faults,
    ...(planted && { planted }),
    associations: results.length,
    obligations,
    told,
    lateness: spread,
    violations: [
      ...violations,
      ...(isJudged && spread.p999 > bound.p999 ? [tooLate(spread.p999)] : []),
      ...(isJudged && told.instead + told.besides > bound.told * told.of ? [toldTooOften(told)] : []),
    ],
    counts: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    arrived: createHash('sha256')
      .update(results.map(({ arrived }) => arrived).join('\n'))
      .digest('hex'),
  };
};

const added = (a: Told, b: Told): Told => ({
  instead: a.instead + b.instead,
  besides: a.besides + b.besides,
  of: a.of + b.of,
});

type Found = SimulationReport['violations'][number];

const ofAll = (kind: Found['kind'], message: string, said: string): Found => ({
  association: 0,
  kind,
  at: 0,
  message,
  said,
  history: [],
});

const tooLate = (p999: number): Found =>
  ofAll('late', 'p99.9', `one of a thousand messages comes ${p999} s late, more than ${bound.p999} s`);

const toldTooOften = ({ instead, besides, of }: Told): Found =>
  ofAll(
    'lost',
    'told',
    `of ${instead + besides} in ${of} messages to holders a colleague was told that they may not have gone out`,
  );
