import { teamMoment } from '../domain/calendar.ts';
import { addDays, weekday } from '../domain/days.ts';
import { toDay } from '../domain/paris.ts';
import { standing } from '../domain/reminders/standing.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import type { Week } from '../messages/posts.ts';
import { owe } from '../store/messageStore.ts';
import type { Stores } from './jalon.ts';

/** The round-up of the week before is owed to the team's channel, once a week; on a holiday it waits for working hours. */
export const oweRoundUp = async (
  { messages, association }: Pick<Stores, 'messages' | 'association'>,
  now: Instant,
): Promise<void> => {
  const monday = mondayOf(toDay(now));
  const id = `roundUp/${monday}`;
  if (await messages.load(id)) return;
  const message = {
    id,
    kind: 'roundUp',
    channel: 'slack',
    to: 'team',
    subject: monday,
    dueAt: teamMoment(now, association.calendar),
    owedAt: now,
  } as const;
  await messages.record([owe(message)]);
};

/** The week before this Monday, and what waits now. */
export const weekOf = async ({ journeys, association }: Stores, monday: PlainDate): Promise<Week> => {
  const all = await journeys.all();
  const within = (from: PlainDate, to: PlainDate) => (day: PlainDate) => from <= day && day <= to;
  const lastWeek = within(addDays(monday, -7), addDays(monday, -1));
  const thisWeek = within(monday, addDays(monday, 6));
  const appointments = all.flatMap((journey) => journey.appointments);
  const count = (status: string, week: (day: PlainDate) => boolean) =>
    appointments.filter((appointment) => appointment.status === status && week(appointment.at.slice(0, 10))).length;
  // One of the two days stays that of the request: the other moves when it is handed back, or reopened.
  const requests = all.filter(
    ({ cameBy, followedFrom, waitingSince }) =>
      cameBy === 'request' && lastWeek([followedFrom, waitingSince].sort()[0] ?? ''),
  );
  const waiting = new Map<string, number>();
  for (const journey of all)
    for (const { to } of standing(journey, association))
      for (const staff of to) waiting.set(staff, (waiting.get(staff) ?? 0) + 1);

  return {
    from: addDays(monday, -7),
    to: addDays(monday, -1),
    requests: requests.length,
    notTaken: requests.filter(({ advisor, closing }) => advisor === undefined && !closing).length,
    held: count('held', lastWeek),
    planned: count('planned', thisWeek),
    waiting: [...waiting]
      .map(([staff, waits]) => ({ staff, count: waits }))
      .sort((a, b) => b.count - a.count || (a.staff < b.staff ? -1 : 1)),
  };
};

const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((weekday(day) + 6) % 7));
