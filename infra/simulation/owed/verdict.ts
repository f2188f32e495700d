import type { Instant } from '../../../shared/domain/time.ts';

/** What is found of a trace. */
export type Verdict = {
  /** what was owed until it came or was too late */
  obligations: number;
  told: Told;
  /** in milliseconds of the hours in which each may come, where nothing was broken meanwhile */
  lateness: number[];
  violations: Violation[];
};

/** Of so many messages that can reach a holder, a colleague was told that one may not have gone out: it had not, or it had. */
export type Told = { instead: number; besides: number; of: number };

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
  told: { instead: 0, besides: 0, of: 0 },
  lateness: [],
  violations: [],
});
