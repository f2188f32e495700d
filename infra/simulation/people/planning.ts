import type { AppointmentType } from '../../../shared/domain/codeLists.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Random } from '../random.ts';
import { gapBefore } from './gaps.ts';
import { notedAfterwards, planned } from './noting.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day } from './spans.ts';
import { isAtCap, isMeetingAhead, lastMoment, momentOf, wantedType } from './standing.ts';

/** The next appointment: planned, noted only afterwards, or after a decision to go on beyond the cap. */
export const planning: Habit = (seen) => {
  const { journey, stay, memory } = seen;
  const type = memory.leaving?.stayId === stay.id ? undefined : wantedType(seen);
  if (!type || (journey.stage === 'intake' && journey.advisor === undefined)) return [walkIn(seen)];
  if (isAtCap(seen)) return beyondTheCap(seen);
  return [once(seen, `plan/${stay.id}/${journey.appointments.length}`, (random) => nextMeeting(seen, type, random))];
};

const nextMeeting = (seen: Seen, type: AppointmentType, random: Random): Omit<Plan, 'key' | 'late'> | undefined => {
  const { delay, ahead } = gapBefore(seen, random);
  if (delay === undefined) return undefined;
  const noted = random.chance(0.08);
  return {
    at: lastMoment(seen) + delay,
    who: 'advisor',
    command: (at, by) =>
      noted ? notedAfterwards(seen, type, at, by, random) : planned(seen, type, at, ahead, by, random),
  };
};

/** Somebody came by, and was listened to before anybody had taken the request. */
const walkIn = (seen: Seen): Plan | undefined => {
  const { journey, stay } = seen;
  if (journey.stage !== 'intake' || journey.advisor !== undefined || isMeetingAhead(journey)) return undefined;
  return once(seen, 'walkIn', (random) =>
    random.chance(0.03)
      ? {
          at: momentOf(journey.waitingSince) + between(random, 0, 6 * day),
          who: 'advisor',
          command: (at, by) => notedAfterwards(seen, stay.type, at, by, random),
        }
      : undefined,
  );
};

const beyondTheCap = (seen: Seen): (Plan | undefined)[] => {
  const { journey, stay, association } = seen;
  const subject = String(association.rules.maturation.mostAppointments);
  return [
    once(seen, `overTheCap/${stay.id}`, (random) =>
      random.chance(0.1)
        ? {
            at: lastMoment(seen) + between(random, 0, day),
            who: 'advisor',
            command: (at, by) => planned(seen, 'maturation', at, 5 * day, by, random),
          }
        : undefined,
    ),
    once(seen, `decided/${stay.id}/${journey.appointments.length}`, (random) => ({
      at: lastMoment(seen) + between(random, 2 * day, 20 * day),
      who: 'advisor',
      command: (at) => ({
        type: 'PostponeFollowUp',
        rule: 'maturationAppointments',
        subject,
        until: addDays(toDay(at), random.pick([7, 14])),
      }),
    })),
  ];
};
