import type { Association } from '../association.ts';
import { teamMoment } from '../calendar.ts';
import type { Journey } from '../journey/journey.ts';
import { toInstant } from '../paris.ts';
import type { Instant, PlainDate } from '../time.ts';
import { reminderRules } from './reminderRules.ts';
import type { Due, Raised, ReminderRule } from './rule.ts';

/** Something that will be brought up. `id` is the same whenever it is computed: what is raised once is raised. */
export type Reminder = Due & { id: string; rule: string; at: Instant };

/**
 * Everything that is or will be due in a journey and was not raised yet, the earliest moment first. A function of the
 * records and the settings: the same journey has the same future, whoever computes it and whenever.
 */
export const planReminders = (journey: Journey, association: Association): Reminder[] => {
  const last = latestRaised(journey);
  return reminderRules
    .flatMap((rule) => {
      const lastOf = (subject?: string) => last.get(reasonOf(rule, subject));
      return rule
        .dues(journey, association, lastOf)
        .filter(({ subject, due }) => due > (lastOf(subject)?.due ?? ''))
        .map((due) => reminder(rule, due, association));
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

/** Does what was raised on a day still stand? Not when its reason is gone: noted, decided, moved, closed. */
export const stillStands = (journey: Journey, association: Association, reminderId: string): boolean => {
  const { reason, due: raisedDue } = partsOf(reminderId);
  const rule = reminderRules.find(({ id }) => reason === id || reason.startsWith(`${id}/`));
  if (!rule) return false;
  const dues = rule.dues(journey, association, () => undefined);
  return dues.some(({ subject, due }) => reasonOf(rule, subject) === reason && due <= raisedDue);
};

const reminder = (rule: ReminderRule, due: Due, { calendar }: Association): Reminder => ({
  ...due,
  id: `${reasonOf(rule, due.subject)}/${due.due}`,
  rule: rule.id,
  at: due.at ?? teamMoment(toInstant(`${due.due}T${calendar.teamHours.from}`), calendar),
});

/** What a reminder is about, whenever it is due: the rule, and the subject if it has one. Its id adds the due day. */
const reasonOf = ({ id }: ReminderRule, subject: string | undefined): string =>
  subject === undefined ? id : `${id}/${subject}`;

const partsOf = (reminderId: string): { reason: string; due: PlainDate } => {
  const end = reminderId.lastIndexOf('/');
  return { reason: reminderId.slice(0, end), due: reminderId.slice(end + 1) };
};

/** What was raised last, by its reason. */
const latestRaised = ({ raised }: Journey): ReadonlyMap<string, Raised> => {
  const latest = new Map<string, Raised>();
  for (const [id, { on }] of Object.entries(raised)) {
    const { reason, due } = partsOf(id);
    if (due > (latest.get(reason)?.due ?? '')) latest.set(reason, { due, on });
  }
  return latest;
};
