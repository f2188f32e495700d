import { StateFailure } from '../failures.ts';
import { MAX_SECONDS } from '../limits.ts';
import type { Scope } from './scope.ts';

/** A whole number of seconds, given as such or by an expression. */
export const wholeSeconds = async (
  template: number | string,
  field: string,
  least: number,
  scope: Scope,
): Promise<number> => {
  const value = await scope.evaluate(template, field);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_SECONDS) return value;
  throw new StateFailure({
    error: 'States.QueryEvaluationError',
    cause: `The ${field} field must be a whole number from ${least} to ${MAX_SECONDS}, but was: ${JSON.stringify(value)}`,
    location: field,
  });
};
