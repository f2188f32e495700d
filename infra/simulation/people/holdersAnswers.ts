import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { LocalDateTime } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { chosen } from './choices.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { minute } from './spans.ts';
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
    const type = chosen(random, { ConfirmAppointment: 72, AskToMoveAppointment: 16, CancelAppointment: 12 });
    return {
      at: Math.round(noted + 2 * minute + (due - noted - 3 * minute) * random.fraction()),
      who: 'holder',
      command: (at) => {
        if (at >= due) return undefined;
        const about = { appointmentId: id, personId, to: shown(seen, appointment, random) };
        return type === 'AskToMoveAppointment' ? { type, ...about, wish: random.pick(wishes) } : { type, ...about };
      },
    };
  });
};

/** The time on the page that they open: now and then from an earlier mail, before it was moved. */
const shown = ({ memory }: Seen, { id, at }: Appointment, random: Random): LocalDateTime => {
  if (!random.chance(0.1)) return at;
  const times = [...memory.meetings.keys()].flatMap((key) =>
    key.startsWith(`${id}@`) ? key.slice(id.length + 1) : [],
  );
  return times.find((time) => time !== at) ?? at;
};
