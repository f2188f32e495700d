import { addDays, latestDay } from '../../../domain/days.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import { evolve } from '../../../domain/journey/evolve.ts';
import { toDay } from '../../../domain/paris.ts';
import { planReminders, type Reminder } from '../../../domain/reminders/planReminders.ts';
import { reminderRule } from '../../../domain/reminders/reminderRules.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, radioInput, selectInput } from '../inputs.ts';

const farAway = '9999-01-01';

/** What is due next of each rule that lets itself be put off. */
const postponable = ({ journey, association }: JourneyFacts): Reminder[] => {
  const plan = planReminders(journey, association);
  return plan.filter(({ rule, id }, at) => {
    if (plan.findIndex((due) => due.rule === rule) < at) return false;
    const later = evolve(journey, { type: 'FollowUpPostponed', rule, until: farAway });
    return !planReminders(later, association).some((due) => due.id === id);
  });
};

/** Values in days. */
const delays = [choice('une semaine', '7'), choice('deux semaines', '14')];

/** A follow-up keeps silent for a week or two, counted from its day. */
export const postponeForm: JourneyForm = {
  id: 'journey.postpone',
  button: (facts) => (postponable(facts).length > 0 ? 'Reporter un suivi' : undefined),
  title: 'Reporter un suivi',
  blocks: (facts) => {
    const choices = postponable(facts).map(({ rule, due }) =>
      choice(`${longDate(due)} : ${reminderRule(rule)?.label ?? rule}`, rule),
    );
    return [selectInput('rule', 'Suivi', choices, choices[0]?.value), radioInput('until', 'Reporter de', delays, '7')];
  },
  command: (answers, facts) => {
    const rule = answers.choice('rule');
    const due = planReminders(facts.journey, facts.association).find((reminder) => reminder.rule === rule)?.due;
    const days = Number(answers.choice('until'));
    return { type: 'PostponeFollowUp', rule, until: addDays(latestDay(toDay(facts.now), due), days) };
  },
};
