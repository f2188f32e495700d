import type { Association, AssociationCalendar } from '../domain/association.ts';
import { holderMoment } from '../domain/calendar.ts';
import type { JourneyFact } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Appointment } from '../domain/records.ts';
import { partsOf } from '../domain/reminders/reminderId.ts';
import type { Instant } from '../domain/time.ts';
import { type Owed, owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';

/** What Jalon owes to whom because of a fact: written in the transaction of the fact, sent afterwards. */
export const owedBy = (fact: JourneyFact, journey: Journey, now: Instant, association: Association): Write[] => {
  const at = { owedAt: now, dueAt: now };
  const inHolderHours = { owedAt: now, dueAt: holderMoment(now, association.calendar) };
  switch (fact.type) {
    case 'IntakeReceived':
      // The acknowledgement answers the holder's own act, so it goes at once, at night too.
      return [owe(intakeCard(journey, at)), ...toHolders(journey, 'acknowledgement', 'intake', at)];
    case 'HolderJoined':
      return [
        owe(intakeCard(journey, at)),
        ...toHolders(journey, 'acknowledgement', 'intake', at, [fact.holder.personId]),
      ];
    case 'TakenInCharge':
    case 'HandedBack':
    case 'Closed':
    case 'JourneyAbsorbed':
    case 'AbsorbedInto':
    case 'JourneySeparated':
    case 'SeparatedFrom':
      return chargePosts(journey, at);
    case 'AppointmentRecorded': {
      const { id, status, personIds } = fact.appointment;
      return status === 'planned' ? toHolders(journey, 'appointmentPlanned', id, inHolderHours, personIds) : [];
    }
    case 'AppointmentMoved': {
      const { appointmentId, movedTo } = fact;
      return toHolders(
        journey,
        'appointmentMoved',
        `${appointmentId}@${movedTo}`,
        inHolderHours,
        expected(journey, appointmentId),
      );
    }
    case 'AppointmentSettled':
      return fact.status === 'cancelled'
        ? toHolders(
            journey,
            'appointmentCancelled',
            fact.appointmentId,
            inHolderHours,
            expected(journey, fact.appointmentId),
          )
        : [];
    default:
      return [];
  }
};

/** What is owed when a fact is undone: the card as it is again, and a word to holders who were told otherwise. */
export const owedByUndoing = (
  fact: JourneyFact,
  journey: Journey,
  now: Instant,
  calendar: AssociationCalendar,
): Write[] => {
  const when = { owedAt: now, dueAt: holderMoment(now, calendar) };
  const tell = (kind: string, { id, at, personIds }: Pick<Appointment, 'id' | 'at' | 'personIds'>): Write[] =>
    toHolders(journey, kind, `${id}@${at}`, when, personIds);
  switch (fact.type) {
    case 'TakenInCharge':
    case 'HandedBack':
    case 'Closed':
      return chargePosts(journey, { owedAt: now, dueAt: now });
    case 'AppointmentRecorded':
      return fact.appointment.status === 'planned' ? tell('appointmentWithdrawn', fact.appointment) : [];
    case 'AppointmentMoved':
    case 'AppointmentSettled': {
      const appointment = journey.appointments.find(({ id }) => id === fact.appointmentId);
      if (!appointment) return [];
      if (fact.type === 'AppointmentMoved') return tell('appointmentMoved', appointment);
      return fact.status === 'cancelled' ? tell('appointmentPlanned', appointment) : [];
    }
    default:
      return [];
  }
};

/** Every post that says who is in charge of a request: they are rewritten when that changes. Not those of another one. */
const chargePosts = (journey: Journey, when: When): Write[] => [
  ...(journey.cameBy === 'request' ? [owe(intakeCard(journey, when))] : []),
  ...Object.entries(journey.raised)
    .filter(([id, { to }]) => partsOf(id).rule === 'intakeNotTaken' && to.length === 0)
    .filter(([id]) => !journey.absorbed?.some(({ came }) => came.raised.includes(id)))
    .map(([id]) => owe(teamNudge(journey, id, when))),
];

/** The ids of the posts in the team's channel that speak of a journey. */
export const postsOf = ({ id, raised }: Pick<Journey, 'id' | 'raised'>): string[] => [
  cardId(id),
  ...Object.keys(raised).map((reminderId) => nudgeId(id, reminderId)),
];

const cardId = (journeyId: string): string => `intakeCard/${journeyId}`;
const nudgeId = (journeyId: string, reminderId: string): string => `teamNudge/${journeyId}/${reminderId}`;

/** A request that nobody takes, brought up before the team. */
export const teamNudge = ({ id }: Journey, reminderId: string, when: When): Owed => ({
  id: nudgeId(id, reminderId),
  kind: 'teamNudge',
  channel: 'slack',
  to: 'team',
  journeyId: id,
  subject: reminderId,
  ...when,
});

/** The card of a request in the team's channel. */
const intakeCard = ({ id }: Journey, when: When): Owed => ({
  id: cardId(id),
  kind: 'intakeCard',
  channel: 'slack',
  to: 'team',
  journeyId: id,
  ...when,
});

type When = Pick<Owed, 'owedAt' | 'dueAt'>;

/** One mail a holder, however often they are named; a text instead to those of `byText`. */
export const toHolders = (
  journey: Journey,
  kind: string,
  subject: string,
  when: When,
  personIds: readonly string[] = journey.holders.map(({ personId }) => personId),
  byText: ReadonlySet<string> = new Set(),
): Write[] =>
  [...new Set(personIds)].map((to) =>
    owe({
      id: `${kind}/${journey.id}/${subject}/${to}`,
      kind,
      channel: byText.has(to) ? 'sms' : 'mail',
      to,
      journeyId: journey.id,
      subject,
      ...when,
    }),
  );

const expected = (journey: Journey, appointmentId: string): string[] =>
  journey.appointments.find(({ id }) => id === appointmentId)?.personIds ?? [];
