import type { Instant } from '../domain/time.ts';

/** The attribute by which DynamoDB forgets an item, in seconds; some time after that moment, never before. */
export const secondsOf = (moment: Instant): number => Math.ceil(moment / 1000);
