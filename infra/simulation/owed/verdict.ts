import type { Instant } from '../../../shared/domain/time.ts';

/** What is found of a trace. `obligations`: what was owed until it came or was too late; `met` of them came in time. */
export type Verdict = {
  obligations: number;
  met: number;
  /** holders' messages of which a colleague was told instead that they may not have gone out */
  toldInstead: number;
  /** in milliseconds of the hours in which each may come, where nothing was broken meanwhile */
  lateness: { of: number[] };
  violations: Violation[];
};

/**
 * - `lost`: owed, and never came; `late`: came after its bound;
 * - `twice`: came again; `early`: before it was owed; `night`: outside of the hours;
 * - `unowed`: nothing is known that it answers; `wrongReader`: it came to somebody else.
 */
export type Violation = {
  kind: 'lost' | 'twice' | 'early' | 'late' | 'night' | 'unowed' | 'wrongReader';
  journeyId?: string;
  at: Instant;
  /** the id of the message or of the line in it: its rule, subject and due day */
  message: string;
  said: string;
};

export const emptyVerdict = (): Verdict => ({
  obligations: 0,
  met: 0,
  toldInstead: 0,
  lateness: { of: [] },
  violations: [],
});

export type Lateness = { p50: number; p99: number; p999: number; max: number };

/** Of all verdicts together, in milliseconds; all 0 where nothing was owed. */
export const latenessOf = (verdicts: readonly Pick<Verdict, 'lateness'>[]): Lateness => {
  const all = Float64Array.from(verdicts.flatMap(({ lateness }) => lateness.of)).sort();
  const quantile = (share: number): number => all[Math.max(0, Math.ceil(all.length * share) - 1)] ?? 0;
  return { p50: quantile(0.5), p99: quantile(0.99), p999: quantile(0.999), max: quantile(1) };
};
