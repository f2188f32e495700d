import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { WithdrawnRecord } from '../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Random } from '../random.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day, hour } from './spans.ts';
import { latestOnes, momentOf } from './standing.ts';

/** Mistakes that colleagues put right days later: a length, an outcome, what was noted in the wrong journey. */
export const corrections: Habit = (seen) => {
  const { journey } = seen;
  const latest = latestOnes(journey);
  return [
    ...latest.map((appointment) => corrected(seen, appointment)),
    ...latest
      .filter(({ status }) => status === 'noShow' || status === 'cancelled')
      .map(({ id, at }) => withdrawn(seen, 'appointment', id, at)),
    ...journey.referrals.map(({ id, date }) => withdrawn(seen, 'referral', id, date)),
    ...journey.jobCreations.map(({ id, date }) => withdrawn(seen, 'jobCreation', id, date)),
  ];
};

const corrected = (seen: Seen, appointment: Appointment): Plan | undefined => {
  const { id, at: time, status } = appointment;
  if (status === 'planned' || status === 'cancelled') return undefined;
  return once(seen, `correct/${id}`, (random) =>
    random.chance(0.015) && isOfItsPhase(seen.journey, appointment)
      ? {
          at: toInstant(time) + between(random, hour, 25 * day),
          who: 'advisor',
          command: () => correction(appointment, random),
        }
      : undefined,
  );
};

/** Was the project in the phase of the appointment on its day? Else more has to be put right than one field. */
const isOfItsPhase = ({ episodes }: Journey, { type, at }: Appointment): boolean => {
  const day = at.slice(0, 10);
  return episodes.some(({ phase, start, end }) => phase === type && start <= day && day <= (end ?? day));
};

const correction = ({ id, status, durationMinutes }: Appointment, random: Random): JourneyCommand => {
  const other = status === 'noShow' ? 'excused' : 'noShow';
  const changes =
    status === 'held' || random.chance(0.3)
      ? { durationMinutes: durationMinutes === 45 ? 60 : 45 }
      : { status: other as 'excused' | 'noShow' };
  return { type: 'CorrectAppointment', appointmentId: id, changes };
};

const withdrawn = (seen: Seen, kind: WithdrawnRecord['kind'], id: string, when: string): Plan | undefined =>
  once(seen, `withdraw/${id}`, (random) =>
    random.chance(0.02)
      ? {
          at: momentOf(when) + between(random, hour, 20 * day),
          who: 'advisor',
          command: () => ({ type: 'WithdrawRecord', kind, id, why: 'Noté dans le mauvais parcours.' }),
        }
      : undefined,
  );
