import type { StaffMember } from '../domain/association.ts';
import { teamDay } from '../domain/calendar.ts';
import { type Journey, leadOf } from '../domain/journey/journey.ts';
import { toDay } from '../domain/paris.ts';
import { planReminders, type Reminder } from '../domain/reminders/planReminders.ts';
import { standing } from '../domain/reminders/standing.ts';
import type { Instant } from '../domain/time.ts';
import type { FollowUp } from '../messages/slack/followUps.ts';
import type { Concerning, Work } from '../messages/slack/home.ts';
import { isUndelivered } from '../messages/undelivered.ts';
import type { Stores } from './jalon.ts';

/** Looks through all journeys: hundreds, for one colleague who opens a page. */
export const workOf = async (stores: Stores, { name }: StaffMember, now: Instant): Promise<Work> => {
  const { association } = stores;
  const today = toDay(now);
  const [journeys, { underAnyId }, pauses, digest] = await Promise.all([
    stores.journeys.all(),
    stores.records.people(),
    stores.pauses.all(),
    stores.messages.digest(name, teamDay(now, association.calendar)),
  ]);
  const personOf = new Map(underAnyId.map((person) => [person.id, person]));
  const about = (journey: Journey): Concerning => {
    const lead = leadOf(journey);
    return { journey, person: lead && personOf.get(lead.personId) };
  };
  const waiting = journeys
    .flatMap((journey) => standing(journey, association).map((reminder) => ({ journey, reminder })))
    .filter(({ reminder }) => reminder.to.length > 0)
    .sort((a, b) => (a.reminder.due < b.reminder.due ? -1 : 1));
  const unsent = digest.filter(({ rule, settled }) => isUndelivered(rule) && !settled);

  return {
    followUps: [
      ...unsent.flatMap((line): FollowUp[] => {
        if (line.journeyId === '') return [line];
        const journey = journeys.find(
          ({ id, absorbed = [] }) =>
            id === line.journeyId || absorbed.some(({ journeyId }) => journeyId === line.journeyId),
        );
        return journey ? [{ ...line, ...about(journey), journey: { ...journey, id: line.journeyId } }] : [];
      }),
      ...waiting
        .filter(({ reminder }) => reminder.to.includes(name))
        .map(({ journey, reminder: { id, why } }) => ({ ...about(journey), reminderId: id, why, settled: false })),
    ],
    appointments: journeys
      .flatMap((journey) => journey.appointments.map((appointment) => ({ ...about(journey), appointment })))
      .filter(({ journey, appointment: { at, status, advisor = journey.advisor } }) => {
        return at.slice(0, 10) === today && status === 'planned' && advisor === name;
      })
      .sort((a, b) => (a.appointment.at < b.appointment.at ? -1 : 1)),
    journeys: journeys
      .filter(({ advisor, closing }) => advisor === name && !closing)
      .map((journey) => ({ ...about(journey), next: nextOf(journey, stores) }))
      .sort((a, b) => (a.next?.at ?? Number.POSITIVE_INFINITY) - (b.next?.at ?? Number.POSITIVE_INFINITY)),
    teamWaiting: waiting.length,
    pauses: pauses.filter(({ staff, to }) => staff === name && to >= today),
  };
};

const nextOf = (journey: Journey, { association }: Stores): Reminder | undefined =>
  planReminders(journey, association).find(({ recipient }) => recipient !== 'holders');
