import type { Enrolment } from '../../domain/records.ts';
import type { Contribution } from '../figure.ts';

/** What stands for the trainees from outside in the id of an enrolment, `session/*`. */
export const outsiders = '*';

/**
 * Enrolments of people from outside have their name for an id: of them stays, for each session, how many there are and how
 * they count: `4`, or `4 × 12` for twelve hours each.
 */
export const withoutOutsiders = (enrolments: readonly Enrolment[]) => {
  const sessionOf = new Map(
    enrolments
      .filter(({ personId }) => personId === undefined)
      .map(({ sessionId, outsiderName }) => [`${sessionId}/${outsiderName}`, sessionId]),
  );
  return (contributions: readonly Contribution[]): Contribution[] => {
    const named = contributions.filter(({ id }) => !sessionOf.has(id));
    const bySession = Map.groupBy(
      contributions.filter(({ id }) => sessionOf.has(id)),
      ({ id }) => sessionOf.get(id) ?? '',
    );
    return [
      ...named,
      ...[...bySession].map(([session, those]) => ({ id: `${session}/${outsiders}`, as: tally(those) })),
    ];
  };
};

const tally = (contributions: readonly Contribution[]): string =>
  [...Map.groupBy(contributions, ({ as = '' }) => as)]
    .map(([as, { length }]) => (as === '' ? String(length) : `${length} × ${as}`))
    .sort()
    .join(' + ');
