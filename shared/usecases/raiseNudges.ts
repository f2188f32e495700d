import { mobileNumber } from '../contact/mobileNumber.ts';
import type { AssociationCalendar } from '../domain/association.ts';
import { teamDay, teamMoment } from '../domain/calendar.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { atTime, toDay } from '../domain/paris.ts';
import { planReminders, type Reminder } from '../domain/reminders/planReminders.ts';
import { staffFor } from '../domain/reminders/recipients.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import { addDigestLine, type Owed, owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import { execute } from './execute.ts';
import type { Stores } from './jalon.ts';
import { teamNudge, toHolders } from './owedBy.ts';
import { withPauses } from './withPauses.ts';

const minute = 60_000;

/** Long enough for timers that go off late, and until a sweep. */
const digestGathers = 4 * minute;

/**
 * Brings up what is due in a journey, each thing once: the journal remembers it, the digest of the colleague (or the
 * channel, or the holder's mail) is owed in the same transaction. After an outage only the latest rung of a ladder is
 * raised, not all that were missed.
 *
 * @param canText are text messages set up?
 */
export const raiseNudges = async (
  stores: Stores,
  journeyId: string,
  now: Instant,
  { canText = false }: { canText?: boolean } = {},
): Promise<Journey | undefined> => {
  let journey = await stores.journeys.load(journeyId);
  const { calendar } = stores.association;
  const day = teamDay(now, calendar);
  const due = journey ? latestOfEach(planReminders(journey, stores.association).filter(({ at }) => at <= now)) : [];
  const team = due.length > 0 ? await withPauses(stores, day) : stores.association;
  for (const reminder of due) {
    if (!journey) break;
    const to = staffFor(reminder, journey, team, day).map(({ name }) => name);
    const context = {
      commandId: `nudge/${journeyId}/${reminder.id}`,
      journeyId,
      at: now,
      by: timer,
      from: 'timer',
    } as const;
    const colleagues = reminder.recipient === 'team' || reminder.recipient === 'holders' ? [] : to;
    const command = { type: 'RaiseNudge', reminderId: reminder.id, to: colleagues } as const;
    const also =
      reminder.recipient === 'holders'
        ? await toExpected(stores, reminder, journey, now, canText)
        : announcements(reminder, journey, colleagues, day, { owedAt: now, dueAt: digestDue(now, calendar) });
    const executed = await execute(stores, command, context, also);
    if ('journey' in executed) journey = executed.journey;
  }
  return journey;
};

const timer = { kind: 'timer' } as const;

const latestOfEach = (reminders: Reminder[]): Reminder[] => [
  ...new Map(reminders.map((reminder) => [`${reminder.rule}/${reminder.subject}`, reminder])).values(),
];

const announcements = (
  reminder: Reminder,
  journey: Journey,
  colleagues: string[],
  day: PlainDate,
  { owedAt, dueAt }: Pick<Owed, 'owedAt' | 'dueAt'>,
): Write[] => {
  const { id: reminderId, rule, why, recipient } = reminder;
  if (recipient === 'team') return [owe(teamNudge(journey, reminderId, { owedAt, dueAt: owedAt }))];
  return colleagues.flatMap((staff) => [
    addDigestLine(staff, day, { journeyId: journey.id, reminderId, rule, why }),
    oweDigest(staff, day, owedAt, dueAt),
  ]);
};

/** A mail to each who is expected at an appointment; a text to whom no mail reaches, where texts are sent. */
const toExpected = async (
  { records }: Stores,
  reminder: Reminder,
  journey: Journey,
  now: Instant,
  canText: boolean,
): Promise<Write[]> => {
  const expected = ahead(reminder, journey);
  const people = canText
    ? await Promise.all(expected.map(async (id) => ({ id, person: await records.person(id) })))
    : [];
  const byText = people.flatMap(({ id, person }) =>
    person && !person.email && mobileNumber(person.phone ?? '') !== undefined ? [id] : [],
  );
  const when = { owedAt: now, dueAt: now };
  return toHolders(journey, 'appointmentAhead', reminder.subject ?? '', when, expected, new Set(byText));
};

/**
 * When a digest goes out in which something new stands: at once in working hours, but for the two times of day at which
 * most falls due; those gather first.
 */
export const digestDue = (now: Instant, calendar: AssociationCalendar): Instant => {
  const moment = teamMoment(now, calendar);
  return gatheredUntil(moment, calendar) ?? moment;
};

/** Until when the digests gather at this moment; undefined when they do not. */
export const gatheredUntil = (now: Instant, { teamHours, eveningDigest }: AssociationCalendar): Instant | undefined =>
  [teamHours.from, eveningDigest]
    .map((time) => atTime(toDay(now), time) + digestGathers)
    .find((end) => end - digestGathers <= now && now < end);

export const digestId = (staff: string, day: PlainDate): string => `digest/${staff}/${day}`;

/** The one digest of a colleague on a day; owed anew it is rewritten. */
export const oweDigest = (staff: string, day: string, owedAt: Instant, dueAt = owedAt): Write =>
  owe({ id: digestId(staff, day), kind: 'digest', channel: 'slack', to: staff, subject: day, owedAt, dueAt });

/** Who is expected at the appointment that the reminder is about. */
const ahead = ({ subject }: Reminder, journey: Journey): string[] =>
  journey.appointments.find(({ id, at }) => `${id}@${at}` === subject)?.personIds ?? [];
