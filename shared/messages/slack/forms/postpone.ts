import { addDays, latestDay } from '../../../domain/days.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import { toDay } from '../../../domain/paris.ts';
import { canBePutOff, planReminders, type Reminder } from '../../../domain/reminders/planReminders.ts';
import { reasonOf } from '../../../domain/reminders/reminderId.ts';
import { reminderRule } from '../../../domain/reminders/reminderRules.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, radioInput, selectInput } from '../inputs.ts';

/** What is due next of each reason, if it lets itself be put off. */
const postponable = ({ journey, association }: JourneyFacts): Reminder[] => {
  const plan = planReminders(journey, association);
  const reasons = plan.map(({ rule, subject }) => reasonOf(rule, subject));
  return plan.filter(
    (reminder, at) => reasons.indexOf(reasons[at] ?? '') === at && canBePutOff(journey, association, reminder),
  );
};

/** Values in days. */
const delays = [choice('une semaine', '7'), choice('deux semaines', '14')];

/** A follow-up keeps silent for a week or two, counted from its day. */
export const postponeForm: JourneyForm = {
  id: 'journey.postpone',
  button: (facts) => (postponable(facts).length > 0 ? 'Reporter un suivi' : undefined),
  title: 'Reporter un suivi',
  blocks: (facts) => {
    const choices = postponable(facts).map(({ rule, due, id }) =>
      choice(`${longDate(due)} : ${reminderRule(rule)?.label ?? rule}`, id),
    );
    return [selectInput('rule', 'Suivi', choices, choices[0]?.value), radioInput('until', 'Reporter de', delays, '7')];
  },
  command: (answers, facts) => {
    const id = answers.choice('rule');
    const reminder = postponable(facts).find((due) => due.id === id);
    const days = Number(answers.choice('until'));
    return {
      type: 'PostponeFollowUp',
      rule: reminder?.rule ?? id,
      ...(reminder?.subject !== undefined && { subject: reminder.subject }),
      until: addDays(latestDay(toDay(facts.now), reminder?.due), days),
    };
  },
};
