import type { PlacePeriod } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';

/** Both days of a period are counted in; without a first day it has been there since before the records. */
export const isInForce = (period: PlacePeriod, day: PlainDate): boolean =>
  hasBegun(period, day) && (period.until === undefined || period.until >= day);

export const hasBegun = ({ since }: PlacePeriod, day: PlainDate): boolean => since === undefined || since <= day;
