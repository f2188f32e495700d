import type { PlacePeriod } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { hasBegun, isInForce } from './placePeriod.ts';
import type { ReportYear } from './reportYear.ts';

export type WelcomePointState = 'active' | 'new' | 'ended';

/**
 * A place where a partner lets the association receive people. `agreed`: what is in force on the last day of the year; of
 * one that ended in the year, what was in force last, with `until`.
 */
export type WelcomePoint = {
  id: string;
  state: WelcomePointState;
  agreed: readonly [PlacePeriod, ...PlacePeriod[]];
  until?: PlainDate;
};

/** The welcome points of the year: in force on its last day, of these the new ones, and those that ended in it. */
export const welcomePointsOf = (year: ReportYear): WelcomePoint[] =>
  [...year.index.placePeriods].flatMap(([id, periods]) => {
    const agreed = periods.filter(isAgreed);
    const [first, ...others] = agreed.filter((period) => isInForce(period, year.lastDay));
    if (first === undefined) return endedIn(year, id, agreed);
    const isKnownBefore = agreed.some((period) => hasBegun(period, year.eve));
    return [{ id, state: isKnownBefore ? 'active' : 'new', agreed: [first, ...others] }];
  });

const isAgreed = ({ status }: PlacePeriod): boolean => status === 'agreement' || status === 'oral';

const endedIn = (year: ReportYear, id: string, agreed: readonly PlacePeriod[]): WelcomePoint[] => {
  const ends = agreed.flatMap(({ until }) => (until !== undefined && year.contains(until) ? [until] : []));
  const until = ends.toSorted().at(-1);
  const [first, ...others] = agreed.filter((period) => period.until === until);
  return until === undefined || first === undefined ? [] : [{ id, state: 'ended', agreed: [first, ...others], until }];
};
