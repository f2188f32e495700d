import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { minute, weighted } from './spans.ts';
import { plannedOnes } from './standing.ts';

const wishes = [
  'Plutôt le matin, si possible.',
  'Je travaille ce jour-là, la semaine d’après ?',
  'Un mercredi me conviendrait mieux.',
  'Est-ce possible par téléphone, plus tard ?',
];

/** What each holder answers to an appointment ahead, at any hour: mostly nothing. */
export const holdersAnswers: Habit = (seen) =>
  plannedOnes(seen.journey)
    .filter(({ at }) => toInstant(at) > seen.now)
    .flatMap((appointment) =>
      appointment.personIds.flatMap((personId) => [
        answer(seen, appointment, personId, 'first'),
        answer(seen, appointment, personId, 'second'),
      ]),
    );

type Answer = 'ConfirmAppointment' | 'AskToMoveAppointment' | 'CancelAppointment';

/** A few think again. */
const answer = (
  seen: Seen,
  appointment: Appointment,
  personId: string,
  which: 'first' | 'second',
): Plan | undefined => {
  const { id, at: time } = appointment;
  return once(seen, `${which}/${personId}/${id}@${time}`, (random) => {
    if (!random.chance(which === 'first' ? 0.42 : 0.02)) return undefined;
    const due = toInstant(time);
    const noted = seen.journey.notedAt[id] ?? due;
    const type = weighted<Answer>(
      random,
      [72, 'ConfirmAppointment'],
      [16, 'AskToMoveAppointment'],
      [12, 'CancelAppointment'],
    );
    return {
      at: Math.round(noted + 2 * minute + (due - noted - 3 * minute) * random.fraction()),
      who: 'holder',
      command: (at) =>
        at < due ? said(type, { appointmentId: id, personId, to: time }, random.pick(wishes)) : undefined,
    };
  });
};

const said = (
  type: Answer,
  about: { appointmentId: string; personId: string; to: string },
  wish: string,
): JourneyCommand => (type === 'AskToMoveAppointment' ? { type, ...about, wish } : { type, ...about });
