import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay, toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment, Referral } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { chosen, shuffled } from './choices.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day } from './spans.ts';
import { latestOnes, momentOf } from './standing.ts';

const partners = [
  'adie',
  'boutique-de-gestion',
  'mission-locale',
  'france-travail',
  'incubateur',
  'reseau-entreprendre',
];

/** Referrals: made after some appointments; of some there is news before anybody asks. */
export const referrals: Habit = (seen) => {
  const { journey } = seen;
  if (journey.closing) return [];
  return [
    ...latestOnes(journey)
      .filter(({ status }) => status === 'held')
      .map((appointment) => made(seen, appointment)),
    ...journey.referrals.filter(({ outcome }) => outcome === 'waiting').map((referral) => news(seen, referral)),
  ];
};

const made = (seen: Seen, { id, at: time }: Appointment): Plan | undefined =>
  once(seen, `refer/${id}`, (random) =>
    random.chance(0.15)
      ? {
          at: toInstant(time) + between(random, 0, 4 * day),
          who: 'advisor',
          command: (at) => refer(seen, at, random),
        }
      : undefined,
  );

const refer = ({ journey }: Seen, at: Instant, random: Random): JourneyCommand => {
  const grounds = { progress: 'idée précise', sector: 'alimentation', legalStatus: 'association' };
  return {
    type: 'Refer',
    date: addDays(toDay(at), random.chance(0.2) ? -1 : 0),
    referrals: shuffled(random, partners)
      .slice(0, random.chance(0.12) ? 2 : 1)
      .map((partnerId) => ({ partnerId, ...(journey.project.programme === 'citeslab' && { grounds }) })),
  };
};

const news = (seen: Seen, { id, date }: Referral): Plan | undefined =>
  once(seen, `news/${id}`, (random) =>
    random.chance(0.35)
      ? {
          at: momentOf(date) + between(random, 4 * day, 80 * day),
          who: 'advisor',
          command: () => ({
            type: 'SettleReferral',
            referralId: id,
            outcome: chosen(random, { engaged: 60, refused: 30, noFollowUp: 10 }),
          }),
        }
      : undefined,
  );
