import type { Instant } from '../../../shared/domain/time.ts';

/** What is found of a trace. `obligations`: what was owed until it came or was too late; `met` of them came in time. */
export type Verdict = {
  obligations: number;
  met: number;
  /** holders' messages of which a colleague was told instead that they may not have gone out */
  toldInstead: number;
  /** in milliseconds of the hours in which each may come, where nothing was broken meanwhile */
  lateness: number[];
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
  lateness: [],
  violations: [],
});
