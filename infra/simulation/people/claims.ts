import { leadOf } from '../../../shared/domain/journey/journey.ts';
import { type Habit, once } from './seen.ts';
import { between, day } from './spans.ts';
import { momentOf } from './standing.ts';

/** What holders ask about their own data, rarely: an objection or an erasure, sometimes taken back, and a mistake. */
export const claims: Habit = (seen) => {
  const { journey } = seen;
  const personId = leadOf(journey)?.personId ?? '';
  const begun = momentOf(journey.followedFrom);
  const claimed = journey.claims.find(({ kind }) => kind !== 'mistake');
  return [
    once(seen, 'claim', (random) =>
      random.chance(0.025)
        ? {
            at: begun + between(random, day, 500 * day),
            who: 'holder',
            command: () => ({ type: 'ReceiveClaim', kind: random.pick(['objection', 'erasure'] as const), personId }),
          }
        : undefined,
    ),
    claimed &&
      once(seen, 'withdrawn', (random) => {
        const { kind, on } = claimed;
        if (kind === 'mistake' || !random.chance(0.4)) return undefined;
        return {
          at: momentOf(on) + between(random, 0, 4 * day),
          who: 'holder',
          command: () => ({ type: 'WithdrawClaim', kind, personId }),
        };
      }),
    once(seen, 'mistake', (random) =>
      random.chance(0.025)
        ? {
            at: begun + between(random, day, 400 * day),
            who: 'holder',
            command: () => ({ type: 'ReportMistake', personId, text: 'Mon numéro de téléphone a changé.' }),
          }
        : undefined,
    ),
  ];
};
