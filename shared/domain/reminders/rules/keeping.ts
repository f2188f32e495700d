import { addDays, addMonths, latestDay } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import { lastSign } from '../contact.ts';
import type { ReminderRule } from '../rule.ts';
import { everyStage, type RulesInWords } from '../ruleInWords.ts';

/** Before data have been kept for as long as they may be: ahead of it, whoever may decide is told, once. */
export const retentionNotice: ReminderRule = {
  id: 'retentionNotice',
  label: 'Données bientôt gardées trop longtemps',
  dues: (journey, { rules }) => {
    const { monthsAfterLastContact, noticeDaysBefore } = rules.keeping;
    const last = lastSign(journey);
    const end = addMonths(last, monthsAfterLastContact);
    const due = latestDay(addDays(end, -noticeDaysBefore), journey.followedFrom);
    const why = `dernier contact le ${longDate(last)} : sans nouveau contact, données à rendre anonymes au plus tard le ${longDate(end)}`;
    return [{ due, recipient: 'direction', why }];
  },
};

export const keepingInWords: RulesInWords = {
  retentionNotice: {
    stages: everyStage,
    recipients: ['direction'],
    when: ({ rules: { keeping } }) =>
      `${keeping.noticeDaysBefore} jours avant la fin de ${keeping.monthsAfterLastContact} mois sans contact`,
    settledBy: 'un nouveau contact, ou la réouverture',
  },
};
