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
export const planReminders = (journey: Journey, association: Association): Reminder[] =>
  reminderRules
    .flatMap((rule) => {
      const last = lastRaised(journey, rule);
      return rule
        .dues(journey, association, last)
        .filter(({ subject, due }) => due > (last(subject)?.due ?? ''))
        .map((due) => reminder(rule, due, association));
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Does what was raised on a day still stand? Not when its reason is gone: noted, decided, moved, closed. */
export const stillStands = (journey: Journey, association: Association, reminderId: string): boolean => {
  const { rule: id, subject, due: raisedDue } = parseReminderId(reminderId);
  const rule = reminderRules.find((candidate) => candidate.id === id);
  const dues = rule?.dues(journey, association, () => undefined) ?? [];
  return dues.some((due) => due.subject === subject && due.due <= raisedDue);
};

const reminder = (rule: ReminderRule, due: Due, { calendar }: Association): Reminder => ({
  ...due,
  id: reminderId(rule.id, due.subject, due.due),
  rule: rule.id,
  at: due.at ?? teamMoment(toInstant(`${due.due}T${calendar.teamHours.from}`), calendar),
});

const reminderId = (rule: string, subject: string | undefined, due: PlainDate): string =>
  subject === undefined ? `${rule}/${due}` : `${rule}/${subject}/${due}`;

const parseReminderId = (id: string): { rule: string; subject: string | undefined; due: PlainDate } => {
  const parts = id.split('/');
  const subject = parts.slice(1, -1).join('/');
  return { rule: parts[0] ?? '', subject: subject === '' ? undefined : subject, due: parts.at(-1) ?? '' };
};

const lastRaised = (journey: Journey, { id }: ReminderRule) => {
  const bySubject = new Map<string | undefined, Raised>();
  for (const [raisedId, { on }] of Object.entries(journey.raised)) {
    const { rule, subject, due } = parseReminderId(raisedId);
    if (rule === id && due > (bySubject.get(subject)?.due ?? '')) bySubject.set(subject, { due, on });
  }
  return (subject?: string): Raised | undefined => bySubject.get(subject);
};
