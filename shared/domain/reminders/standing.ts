import type { Association } from '../association.ts';
import type { Journey } from '../journey/journey.ts';
import type { PlainDate } from '../time.ts';
import { duesOf, keptFor, latestRaised } from './dues.ts';
import { partsOf } from './reminderId.ts';
import { reminderRule } from './reminderRules.ts';
import type { Due } from './rule.ts';

/** A follow-up that was raised `on` a day before these colleagues. */
export type Standing = { id: string; due: PlainDate; on: PlainDate; to: readonly string[]; why: string };

/** Does what was raised still stand? Not when somebody saw to it, or its reason is gone: noted, decided, moved, closed. */
export const stillStands = (journey: Journey, association: Association, raisedId: string): boolean =>
  standingIn(journey, association)(raisedId) !== undefined;

/** Is what was raised to be shown as open? What only tells something is, until somebody says that they saw it. */
export const isOpenIn = keptFor((journey, association): ((raisedId: string) => boolean) => {
  const stands = standingIn(journey, association);
  const isOpen = (raisedId: string): boolean => {
    if (!(raisedId in journey.raised)) return false;
    const { rule, reason, due } = partsOf(raisedId);
    if (reminderRule(rule)?.effect === undefined) return stands(raisedId) !== undefined;
    return due > (journey.done[reason] ?? '');
  };
  // Asked of a journey as it became, and again of the same one as it was before the next change.
  const known = new Map<string, boolean>();
  return (raisedId) => {
    const before = known.get(raisedId);
    if (before !== undefined) return before;
    const open = isOpen(raisedId);
    known.set(raisedId, open);
    return open;
  };
});

/** What was brought up and waits to be seen to; of what is brought up again and again the latest. */
export const standing = keptFor((journey, association): readonly Standing[] => {
  const stands = standingIn(journey, association);
  return [...latestRaised(journey).values()]
    .flatMap(({ id, due }): Standing[] => {
      const [raised, why] = [journey.raised[id], stands(id)?.why];
      return raised && why !== undefined ? [{ id, due, ...raised, why }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
});

/**
 * For what was raised in a journey: what stands of it, the last of what fell due until then; undefined where it does not stand.
 * Many are asked at once, so what falls due by a rule is computed once for all of them.
 */
const standingIn = keptFor((journey, association): ((raisedId: string) => Due | undefined) => {
  const duesByRule = new Map<string, readonly Due[]>();
  const duesBy = (ruleId: string): readonly Due[] => {
    const known = duesByRule.get(ruleId);
    if (known) return known;
    const rule = reminderRule(ruleId);
    const dues = rule ? duesOf(rule, journey, association, () => undefined) : [];
    duesByRule.set(ruleId, dues);
    return dues;
  };
  return (raisedId) => {
    const { rule, subject, reason, due: raisedDue } = partsOf(raisedId);
    if (raisedDue <= (journey.done[reason] ?? '')) return undefined;
    return duesBy(rule).findLast((due) => due.subject === subject && due.due <= raisedDue);
  };
});
