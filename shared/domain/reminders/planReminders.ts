import type { Association } from '../association.ts';
import { teamMoment } from '../calendar.ts';
import { isErased, type Journey } from '../journey/journey.ts';
import { toInstant } from '../paris.ts';
import type { Instant, PlainDate } from '../time.ts';
import { reminderRule, reminderRules } from './reminderRules.ts';
import { type Due, partsOf, type Raised, type ReminderRule, reasonOf, reminderId } from './rule.ts';

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
      const lastOf = (subject?: string) => last.get(reasonOf(rule.id, subject));
      return duesOf(rule, journey, association, lastOf)
        .filter(({ subject, due }) => due > (lastOf(subject)?.due ?? ''))
        .map((due) => reminder(rule, due, association));
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

/** Does what was raised still stand? Not when somebody saw to it, or its reason is gone: noted, decided, moved, closed. */
export const stillStands = (journey: Journey, association: Association, raisedId: string): boolean =>
  standingIn(journey, association)(raisedId) !== undefined;

/**
 * For what was raised in a journey: what stands of it, the last of what fell due until then; undefined where it does not stand.
 * Many are asked at once, so what falls due by a rule is computed once for all of them.
 */
export const standingIn = (journey: Journey, association: Association): ((raisedId: string) => Due | undefined) => {
  const duesByRule = new Map<string, Due[]>();
  const duesBy = (ruleId: string): Due[] => {
    const rule = reminderRule(ruleId);
    const dues = duesByRule.get(ruleId) ?? (rule ? duesOf(rule, journey, association, () => undefined) : []);
    duesByRule.set(ruleId, dues);
    return dues;
  };
  return (raisedId) => {
    const { rule, subject, due: raisedDue } = partsOf(raisedId);
    if (raisedDue <= (journey.done[reasonOf(rule, subject)] ?? '')) return undefined;
    return duesBy(rule).findLast((due) => due.subject === subject && due.due <= raisedDue);
  };
};

/** Is what was raised to be shown as open? What only tells something is, until somebody says that they saw it. */
export const isOpenIn = (journey: Journey, association: Association): ((raisedId: string) => boolean) => {
  const stands = standingIn(journey, association);
  return (raisedId) => {
    const { rule, subject, due } = partsOf(raisedId);
    if (!(raisedId in journey.raised)) return false;
    if (reminderRule(rule)?.effect === undefined) return stands(raisedId) !== undefined;
    return due > (journey.done[reasonOf(rule, subject)] ?? '');
  };
};

/** What was brought up and waits to be seen to; of what is brought up again and again the latest. */
export const standing = (journey: Journey, association: Association): Standing[] => {
  const stands = standingIn(journey, association);
  return [...latestRaised(journey)]
    .flatMap(([reason, { due }]): Standing[] => {
      const id = `${reason}/${due}`;
      const [raised, why] = [journey.raised[id], stands(id)?.why];
      return raised && why !== undefined ? [{ id, due, ...raised, why }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
};

/** A follow-up that was raised `on` a day before these colleagues. */
export type Standing = { id: string; due: PlainDate; on: PlainDate; to: readonly string[]; why: string };

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

/** What falls due by a rule, in a journey that does not go on in another one, and of somebody who was not erased. What was put off comes back on its day: the last of what would have come until then. */
const duesOf = (rule: ReminderRule, journey: Journey, ...rest: DuesContext): Due[] => {
  const dues = journey.absorbedInto || isErased(journey) ? [] : rule.dues(journey, ...rest);
  return dues.flatMap((due) => {
    const until = journey.postponed[reasonOf(rule.id, due.subject)];
    if (until === undefined || due.due > until) return [due];
    const later = dues.some((other) => other.subject === due.subject && other.due > due.due && other.due <= until);
    if (later) return [];
    const { at: _, ...day } = due;
    return [{ ...day, due: until }];
  });
};

type DuesContext = [Association, (subject?: string) => Raised | undefined];

const reminder = (rule: ReminderRule, due: Due, { calendar }: Association): Reminder => ({
  ...due,
  id: reminderId(rule.id, due),
  rule: rule.id,
  at: due.at ?? teamMoment(toInstant(`${due.due}T${calendar.teamHours.from}`), calendar),
});

/** What was raised last, by its reason. */
const latestRaised = ({ raised }: Journey): ReadonlyMap<string, Raised> => {
  const latest = new Map<string, Raised>();
  for (const [id, { on }] of Object.entries(raised)) {
    const { rule, subject, due } = partsOf(id);
    const reason = reasonOf(rule, subject);
    if (due > (latest.get(reason)?.due ?? '')) latest.set(reason, { due, on });
  }
  return latest;
};
