import type { Appointment } from '../records.ts';
import type { Instant } from '../time.ts';
import type { Journey } from './journey.ts';

/** What a holder answered to an appointment on their own page, and when. */
export type HolderAnswer = { personId: string; at: Instant } & HolderSays;

export type HolderSays = { says: 'comes' } | { says: 'wishes'; wish: string } | { says: 'cancels' };

/** By the appointment's id: one answer a holder, the latest; only to the time that the appointment has now. */
export type HolderAnswers = Readonly<Record<string, readonly HolderAnswer[]>>;

type Answered = Pick<Journey, 'answers'>;

export const answersTo = ({ answers }: Answered, appointmentId: string): readonly HolderAnswer[] =>
  answers[appointmentId] ?? [];

export const answerOf = (journey: Answered, appointmentId: string, personId: string): HolderAnswer | undefined =>
  answersTo(journey, appointmentId).find((answer) => answer.personId === personId);

export const withAnswer = (journey: Answered, appointmentId: string, answer: HolderAnswer): HolderAnswers => {
  const others = answersTo(journey, appointmentId).filter(({ personId }) => personId !== answer.personId);
  return { ...journey.answers, [appointmentId]: [...others, answer] };
};

/** It has another time, or is gone: nobody has answered to that. */
export const withoutAnswers = ({ answers }: Answered, appointmentId: string): HolderAnswers => {
  const { [appointmentId]: _, ...others } = answers;
  return others;
};

/** The answers that still hold when records come anew: those to appointments whose time is the same. */
export const answersKept = (
  known: Pick<Journey, 'answers' | 'appointments'> | undefined,
  appointments: readonly Appointment[],
): HolderAnswers => {
  const same = (known?.appointments ?? []).filter((before) =>
    appointments.some(({ id, at }) => id === before.id && at === before.at),
  );
  return Object.fromEntries(same.flatMap(({ id }) => (known?.answers[id] ? [[id, known.answers[id]]] : [])));
};

/** The appointments that a holder cancelled and nobody replaced yet, with who did. What was withdrawn replaces nothing. */
export const cancelledByHolders = (
  journey: Pick<Journey, 'answers' | 'appointments' | 'notedAt'>,
): { appointment: Appointment; answer: HolderAnswer }[] => {
  const noted = journey.appointments.map(({ id }) => journey.notedAt[id] ?? 0);
  return journey.appointments
    .flatMap((appointment) => {
      const answer = answersTo(journey, appointment.id).find(({ says }) => says === 'cancels');
      return answer && appointment.status === 'cancelled' ? [{ appointment, answer }] : [];
    })
    .filter(({ answer }) => !noted.some((notedAt) => notedAt > answer.at));
};
