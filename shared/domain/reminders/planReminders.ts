import type { Association } from '../association.ts';
import { teamMoment } from '../calendar.ts';
import type { Journey } from '../journey/journey.ts';
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
  standingIn(journey, association)(raisedId);

/** The same for many that were raised in one journey: what falls due by a rule is looked at once for all of them. */
export const standingIn = (journey: Journey, association: Association): ((raisedId: string) => boolean) => {
  const duesBy = duesByRule(journey, association);
  return (raisedId) => {
    const { rule, subject, due: raisedDue } = partsOf(raisedId);
    if (raisedDue <= (journey.done[reasonOf(rule, subject)] ?? '')) return false;
    return duesBy(rule).some((due) => due.subject === subject && due.due <= raisedDue);
  };
};

/** What was brought up and waits to be seen to; of what is brought up again and again the latest. */
export const standing = (journey: Journey, association: Association): Standing[] => {
  const duesBy = duesByRule(journey, association);
  const stands = standingIn(journey, association);
  const latest = new Map<string, Standing>();
  for (const [id, { on, to }] of Object.entries(journey.raised)) {
    const { rule: ruleId, subject, due } = partsOf(id);
    const rule = reminderRule(ruleId);
    const reason = reasonOf(ruleId, subject);
    if (!rule || due <= (latest.get(reason)?.due ?? '') || !stands(id)) continue;
    const why = duesBy(ruleId).findLast((known) => known.subject === subject && known.due <= due)?.why;
    latest.set(reason, { id, due, on, to, why: why ?? rule.label });
  }
  return [...latest.values()].sort((a, b) => (a.due < b.due ? -1 : 1));
};

/** What falls due by each rule, whatever was raised; nothing by one that is no more. */
const duesByRule = (journey: Journey, association: Association): ((ruleId: string) => Due[]) => {
  const known = new Map<string, Due[]>();
  return (ruleId) => {
    const before = known.get(ruleId);
    if (before) return before;
    const rule = reminderRule(ruleId);
    const dues = rule ? duesOf(rule, journey, association, () => undefined) : [];
    known.set(ruleId, dues);
    return dues;
  };
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

/** What falls due by a rule, in a journey that does not go on in another one. What was put off comes back on its day: the last of what would have come until then. */
const duesOf = (rule: ReminderRule, journey: Journey, ...rest: DuesContext): Due[] => {
  const dues = journey.absorbedInto ? [] : rule.dues(journey, ...rest);
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
