import type { AppointmentType } from '../../../shared/domain/codeLists.ts';
import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay, toLocal } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { meetingTime } from './hours.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day, minute, weighted } from './spans.ts';
import { isAtCap, isMeetingAhead, lastMoment, momentOf, stayBegan, wantedType } from './standing.ts';

/** The next appointment: planned, noted only afterwards, or after a decision to go on beyond the cap. */
export const planning: Habit = (seen) => {
  const { journey, stay, memory } = seen;
  const type = memory.leaving?.stayId === stay.id ? undefined : wantedType(seen);
  if (!type || (journey.stage === 'intake' && journey.advisor === undefined)) return [walkIn(seen)];
  if (isAtCap(seen)) return beyondTheCap(seen);
  return [once(seen, `plan/${stay.id}/${journey.appointments.length}`, (random) => nextMeeting(seen, type, random))];
};

const nextMeeting = (seen: Seen, type: AppointmentType, random: Random): Omit<Plan, 'key' | 'late'> | undefined => {
  const { delay, ahead } = seen.journey.stage === 'intake' ? firstGap(seen, random) : gap(seen, random);
  if (delay === undefined) return undefined;
  const noted = random.chance(0.08);
  return {
    at: lastMoment(seen) + delay,
    who: 'advisor',
    command: (at, by) =>
      noted ? notedAfterwards(seen, type, at, by, random) : planned(seen, type, at, ahead, by, random),
  };
};

type Gap = { delay: number | undefined; ahead: number };

/** Some first appointments are forgotten until the follow-up asks. */
const firstGap = ({ journey }: Seen, random: Random): Gap => ({
  delay:
    journey.appointments.length > 0
      ? between(random, day, 12 * day)
      : weighted(
          random,
          [74, between(random, day / 10, 4 * day)],
          [13, between(random, 15 * day, 35 * day)],
          [13, undefined],
        ),
  ahead: anyAhead(random),
});

/** Mostly the next one is made on leaving, sometimes long after. */
const gap = ({ stay }: Seen, random: Random): Gap => {
  const ahead = anyAhead(random);
  return weighted(
    random,
    [50, { delay: between(random, minute, 2 * day), ahead: Math.min(stay.pace, 30 * day) }],
    [42, { delay: between(random, stay.pace * 0.3, stay.pace), ahead }],
    [8, { delay: between(random, 60 * day, 220 * day), ahead }],
  );
};

/** Half a day to thirty days. */
const anyAhead = (random: Random): number =>
  weighted(
    random,
    [14, between(random, day / 2, 2 * day)],
    [53, between(random, 2 * day, 10 * day)],
    [33, between(random, 10 * day, 30 * day)],
  );

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

export const planned = (
  seen: Seen,
  type: AppointmentType,
  at: Instant,
  ahead: number,
  by: string,
  random: Random,
): JourneyCommand => {
  const time = meetingTime(random, at, ahead, seen.association, by);
  return {
    type: 'RecordAppointment',
    appointment: { ...details(seen, by, random), at: time, type, status: 'planned' },
  };
};

/** Held earlier that day or the day before, never before the stay began. */
const notedAfterwards = (
  seen: Seen,
  type: AppointmentType,
  at: Instant,
  by: string,
  random: Random,
): JourneyCommand | undefined => {
  const held = Math.max(at - between(random, 30 * minute, day), momentOf(stayBegan(seen.journey)));
  if (held > at) return undefined;
  const appointment = {
    ...details(seen, by, random),
    at: `${toLocal(held).slice(0, 14)}00`,
    type,
    status: 'held',
  } as const;
  return { type: 'RecordAppointment', appointment };
};

type Details = Pick<Appointment, 'personIds' | 'durationMinutes' | 'placeId' | 'advisor'>;

/** Who is expected, how long, where, and with whom: much of it is often not noted. */
const details = ({ journey }: Seen, by: string, random: Random): Details => {
  const everybody = journey.holders.map(({ personId }) => personId);
  const place = weighted(random, [55, undefined], [25, 'maison-du-projet'], [15, 'telephone'], [5, 'visio']);
  return {
    personIds: random.chance(0.7) ? everybody : everybody.slice(0, 1),
    ...(random.chance(0.8) && { durationMinutes: random.pick([30, 45, 60, 90]) }),
    ...(place && { placeId: place }),
    ...(random.chance(0.9) && { advisor: by }),
  };
};
