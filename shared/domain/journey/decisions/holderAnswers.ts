import { toInstant } from '../../paris.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { JourneyCommand } from '../commands.ts';
import type { Decide, DecisionContext } from '../decision.ts';
import { answerOf } from '../holderAnswers.ts';
import type { Journey } from '../journey.ts';
import { alreadySettled } from './appointments.ts';

/** As long as a wish may be, in letters. */
export const longestWish = 300;

/** What holders answer to an appointment that is ahead: that they come, that another time suits better, that they cancel. */
export const decideHolderAnswer: Decide = (journey, command, context) => {
  if (!isAnswer(command)) return undefined;
  const { appointmentId, personId } = command;
  const said = answerOf(journey, appointmentId, personId);
  if (command.type === 'CancelAppointment' && said?.says === 'cancels') return [];
  const bad = notToAnswer(journey, command, context);
  if (bad) return bad;
  const about = { appointmentId, personId, notedAt: context.at };
  switch (command.type) {
    case 'ConfirmAppointment':
      return said?.says === 'comes' ? [] : [{ type: 'AppointmentConfirmed', ...about }];
    case 'AskToMoveAppointment': {
      const { wish } = command;
      if (wish === '') return refuse('wishMissing', [], 'wish');
      if ([...wish].length > longestWish) return refuse('wishTooLong', [longestWish], 'wish');
      return said?.says === 'wishes' && said.wish === wish ? [] : [{ type: 'MoveAsked', ...about, wish }];
    }
    case 'CancelAppointment': {
      const byHolder = { personId, notedAt: context.at };
      return [{ type: 'AppointmentSettled', appointmentId, status: 'cancelled', byHolder }];
    }
  }
};

type Answer = Extract<JourneyCommand, { type: 'ConfirmAppointment' | 'AskToMoveAppointment' | 'CancelAppointment' }>;

const isAnswer = (command: JourneyCommand): command is Answer =>
  command.type === 'ConfirmAppointment' ||
  command.type === 'AskToMoveAppointment' ||
  command.type === 'CancelAppointment';

/** Why one cannot answer: the page was drawn before the appointment changed, or it is not theirs. */
const notToAnswer = (
  { appointments }: Journey,
  { appointmentId, personId, to }: Answer,
  { at }: DecisionContext,
): Refusal | undefined => {
  const appointment = appointments.find(({ id }) => id === appointmentId);
  if (!appointment) return refuse('unknownAppointment', []);
  if (!appointment.personIds.includes(personId)) return refuse('notExpected', []);
  if (appointment.status !== 'planned') return alreadySettled(appointment);
  if (toInstant(appointment.at) <= at) return refuse('appointmentOver', []);
  return appointment.at === to ? undefined : refuse('appointmentElsewhen', []);
};
