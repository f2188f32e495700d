import { kindOf } from './log.ts';

/** Too many, or not at the moment. */
const statuses = [429, 503];
const notReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/**
 * Did a service certainly not take what it was given? Only then may a mail or a text be given again: of all else nobody knows
 * whether it went out. Reads errors of `fetch` and of the AWS SDK.
 */
export const isNotTaken = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  if (statuses.includes($metadata?.httpStatusCode ?? 0)) return true;
  return [error, error.cause].some((failure) => notReached.includes(kindOf(failure)));
};
