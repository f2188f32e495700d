import type { Association } from '../association.ts';
import { teamMorning } from '../calendar.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../time.ts';
import { duesOf, keptFor, latestRaised } from './dues.ts';
import { reasonOf, reminderId } from './reminderId.ts';
import { reminderRule, reminderRules } from './reminderRules.ts';
import type { Due } from './rule.ts';

/** Something that will be brought up. `id` is the same whenever it is computed: what is raised once is raised. */
export type Reminder = Due & { id: string; rule: string; at: Instant };

/**
 * Everything that is or will be due in a journey and was not raised yet, the earliest moment first. A function of the
 * records and the settings: the same journey has the same future, whoever computes it and whenever.
 */
export const planReminders = keptFor((journey, association): readonly Reminder[] => {
  const last = latestRaised(journey);
  const reminders: Reminder[] = [];
  for (const rule of reminderRules) {
    const lastOf = (subject?: string) => last.get(reasonOf(rule.id, subject));
    for (const due of duesOf(rule, journey, association, lastOf))
      if (due.due > (lastOf(due.subject)?.due ?? '')) reminders.push(reminder(rule.id, due, association));
  }
  return reminders.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
});

/** Can a colleague put this off? Only what is or falls due. */
export const canBePutOff = (
  journey: Journey,
  association: Association,
  { rule: id, subject }: Pick<Reminder, 'rule' | 'subject'>,
): boolean => {
  const rule = reminderRule(id);
  if (!rule || rule.fixed) return false;
  return rule.dues(journey, association, () => undefined).some((due) => due.subject === subject);
};

const reminder = (rule: string, due: Due, { calendar }: Association): Reminder => ({
  ...due,
  id: reminderId(rule, due),
  rule,
  at: due.at ?? teamMorning(due.due, calendar),
});
