import type { RulesInWords } from './ruleInWords.ts';
import { appointmentsInWords } from './rules/appointments.ts';
import { claimsInWords } from './rules/claims.ts';
import { closingInWords } from './rules/closing.ts';
import { holderAnswersInWords } from './rules/holderAnswers.ts';
import { intakeInWords } from './rules/intake.ts';
import { keepingInWords } from './rules/keeping.ts';
import { lengthsInWords } from './rules/lengths.ts';
import { quietInWords } from './rules/quiet.ts';
import { referralsInWords } from './rules/referrals.ts';

/** Every reminder rule as a newcomer reads it, by its id. */
export const reminderRulesInWords: RulesInWords = {
  ...intakeInWords,
  ...appointmentsInWords,
  ...holderAnswersInWords,
  ...quietInWords,
  ...lengthsInWords,
  ...referralsInWords,
  ...closingInWords,
  ...claimsInWords,
  ...keepingInWords,
};
