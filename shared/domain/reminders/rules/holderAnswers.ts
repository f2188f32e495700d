import { teamMoment } from '../../calendar.ts';
import { longDateTime } from '../../frenchDates.ts';
import { answersTo, cancelledByHolders } from '../../journey/holderAnswers.ts';
import { toDay } from '../../paris.ts';
import type { Due, ReminderRule } from '../rule.ts';
import { everyStage, openStages, type RulesInWords } from '../ruleInWords.ts';

/** A holder asks for another time: told in working hours, the same day where it has some left. Each wish is a matter of its own. */
export const moveAsked: ReminderRule = {
  id: 'moveAsked',
  label: 'Un porteur demande un autre moment pour un rendez-vous',
  dues: (journey, { calendar }) =>
    journey.appointments
      .filter(({ status }) => status === 'planned')
      .flatMap(({ id, at, advisor }) =>
        answersTo(journey, id)
          .filter(({ says }) => says === 'wishes')
          .map((answer): Due => {
            const moment = teamMoment(answer.at, calendar);
            const why = `demande un autre moment pour le rendez-vous du ${longDateTime(at)}`;
            return { ...told(`${id}@${answer.at}`, moment, advisor), why };
          }),
      )
      .filter(({ due }) => due >= journey.followedFrom),
};

/** A holder cancelled: told in working hours, until another appointment is noted. */
export const cancelledByHolder: ReminderRule = {
  id: 'cancelledByHolder',
  label: 'Un porteur a annulé son rendez-vous',
  dues: (journey, { calendar }) => {
    if (journey.closing) return [];
    return cancelledByHolders(journey)
      .map(({ appointment, answer }) => {
        const moment = teamMoment(answer.at, calendar);
        const why = `a annulé le rendez-vous du ${longDateTime(appointment.at)}`;
        return { ...told(appointment.id, moment, appointment.advisor), why };
      })
      .filter(({ due }) => due >= journey.followedFrom);
  },
};

/** To whoever holds the appointment. */
const told = (subject: string, at: number, advisor: string | undefined): Omit<Due, 'why'> => ({
  subject,
  due: toDay(at),
  at,
  recipient: 'advisor',
  ...(advisor !== undefined && { advisor }),
});

export const holderAnswersInWords: RulesInWords = {
  moveAsked: {
    stages: everyStage,
    recipients: ['advisor'],
    when: () => 'aussitôt, aux heures de l’équipe',
    settledBy: 'le rendez-vous déplacé ou noté, ou une autre réponse du porteur',
  },
  cancelledByHolder: {
    stages: openStages,
    recipients: ['advisor'],
    when: () => 'aussitôt, aux heures de l’équipe',
    settledBy: 'un autre rendez-vous noté, ou la clôture',
  },
};
