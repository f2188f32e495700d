import { addDays, addMonths } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import type { Journey } from '../../journey/journey.ts';
import type { ReminderRule } from '../rule.ts';
import type { RulesInWords } from '../ruleInWords.ts';

/** Only who was accompanied, and left since Jalon keeps the time. */
const left = (journey: Journey) => {
  const { closing } = journey;
  return closing && closing.from !== 'intake' && closing.on >= journey.followedFrom ? closing : undefined;
};

/** The situation on leaving has to be known within four weeks (ESF+). */
export const exitSituation: ReminderRule = {
  id: 'exitSituation',
  label: 'Situation à la sortie, à noter dans les quatre semaines',
  dues: (journey, { rules }) => {
    const closing = left(journey);
    if (!closing || closing.situation !== undefined) return [];
    const { exitFactsRemindAfterDays, exitFactsWithinDays } = rules.closing;
    const why = `sortie le ${longDate(closing.on)} : noter la situation à la sortie`;
    return [
      { due: addDays(closing.on, exitFactsRemindAfterDays), recipient: 'advisor', why },
      { due: addDays(closing.on, exitFactsWithinDays), recipient: 'supportReferent', why },
    ];
  },
};

/** And the situation six months later. */
export const laterSituation: ReminderRule = {
  id: 'laterSituation',
  label: 'Situation six mois après la sortie',
  dues: (journey, { rules }) => {
    const closing = left(journey);
    if (!closing || closing.laterSituation !== undefined) return [];
    const { situationAfterMonths } = rules.closing;
    const why = `sortie il y a ${situationAfterMonths} mois (${longDate(closing.on)}) : noter la situation actuelle`;
    return [{ due: addMonths(closing.on, situationAfterMonths), recipient: 'advisor', why }];
  },
};

export const closingInWords: RulesInWords = {
  exitSituation: {
    stages: ['closed'],
    recipients: ['advisor', 'supportReferent'],
    when: ({ rules: { closing } }) =>
      `${closing.exitFactsRemindAfterDays} jours après la clôture, puis au bout de ${closing.exitFactsWithinDays} jours au référent`,
    settledBy: 'la situation à la sortie notée, ou la réouverture',
  },
  laterSituation: {
    stages: ['closed'],
    recipients: ['advisor'],
    when: ({ rules }) => `${rules.closing.situationAfterMonths} mois après la clôture`,
    settledBy: 'la situation notée, ou la réouverture',
  },
};
