import type { Instant, PlainDate } from '../domain/time.ts';

/** The attribute by which DynamoDB forgets an item, in seconds; some time after that moment, never before. */
export const secondsOf = (moment: Instant): number => Math.ceil(moment / 1000);

/** The same for what is of use until that day: two days after it began, wherever that is. */
export const dayAfter = (day: PlainDate): number => secondsOf(Date.parse(`${day}T00:00Z`)) + 2 * 86_400;
