import { teamDay } from '../../calendar.ts';
import { toDay } from '../../paris.ts';
import { refuse } from '../../refusals.ts';
import { canBePutOff, planReminders } from '../../reminders/planReminders.ts';
import { partsOf, reasonOf } from '../../reminders/reminderId.ts';
import { reminderRule } from '../../reminders/reminderRules.ts';
import type { Decide } from '../decision.ts';
import type { JourneyFact } from '../events.ts';

/** What is brought up, once; what a colleague saw to; and what they put off. */
export const decideFollowUp: Decide = (journey, command, { at, association }) => {
  switch (command.type) {
    case 'RaiseNudge': {
      const due = planReminders(journey, association).find(({ id }) => id === command.reminderId);
      // Raised already, settled meanwhile, or moved: a late or repeated nudge says nothing.
      if (!due || due.at > at) return [];
      const { id: reminderId, rule, subject, recipient } = due;
      const raised: JourneyFact = {
        type: 'NudgeRaised',
        reminderId,
        rule,
        due: due.due,
        on: recipient === 'holders' ? toDay(at) : teamDay(at, association.calendar),
        to: command.to,
      };
      return reminderRule(rule)?.effect === 'closeReferral' && subject !== undefined
        ? [raised, { type: 'ReferralSettled', referralId: subject, outcome: 'noFollowUp' }]
        : [raised];
    }
    case 'FinishFollowUp': {
      if (!journey.raised[command.reminderId]) return refuse('unknownFollowUp', []);
      const { rule, subject, due } = partsOf(command.reminderId);
      if ((journey.done[reasonOf(rule, subject)] ?? '') >= due) return [];
      return [{ type: 'FollowUpDone', rule, ...(subject !== undefined && { subject }), due }];
    }
    case 'PostponeFollowUp':
      if (command.until <= toDay(at)) return refuse('postponeInPast', [], 'until');
      if (!canBePutOff(journey, association, command)) return refuse('nothingToPutOff', [], 'rule');
      return [{ ...command, type: 'FollowUpPostponed' }];
    default:
      return undefined;
  }
};
