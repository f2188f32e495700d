import type { Association } from '../association.ts';
import { isErased, type Journey } from '../journey/journey.ts';
import { partsOf, reasonOf } from './reminderId.ts';
import type { Due, Raised, ReminderRule } from './rule.ts';

/** When something was last brought up for a subject of a rule. */
export type LastOf = (subject?: string) => Raised | undefined;

/**
 * What falls due by a rule, in a journey that does not go on in another one, and of somebody who was not erased. What was put
 * off comes back on its day: the last of what would have come until then.
 */
export const duesOf = (
  rule: ReminderRule,
  journey: Journey,
  association: Association,
  lastOf: LastOf,
): readonly Due[] => {
  if (journey.absorbedInto || isErased(journey)) return [];
  const dues = rule.dues(journey, association, lastOf);
  if (Object.keys(journey.postponed).length === 0) return dues;
  return dues.flatMap((due) => putOff(due, dues, journey.postponed[reasonOf(rule.id, due.subject)]));
};

const putOff = (due: Due, dues: readonly Due[], until: string | undefined): Due[] => {
  if (until === undefined || due.due > until) return [due];
  const later = dues.some((other) => other.subject === due.subject && other.due > due.due && other.due <= until);
  if (later) return [];
  const { at: _, ...day } = due;
  return [{ ...day, due: until }];
};

/** What was raised last, by its reason; `all` are the ids of the reason. */
export const latestRaised = ({ raised }: Pick<Journey, 'raised'>): ReadonlyMap<string, LastRaised> => {
  const known = latest.get(raised);
  if (known) return known;
  const found = new Map<string, LastRaised>();
  for (const [id, { on }] of Object.entries(raised)) {
    const { reason, due } = partsOf(id);
    const last = found.get(reason);
    const all = last?.all ?? [];
    all.push(id);
    if (!last || due > last.due) found.set(reason, { id, due, on, all });
  }
  latest.set(raised, found);
  return found;
};

export type LastRaised = Raised & { id: string; all: string[] };

/** Some journeys have hundreds, and everything that is planned or marked asks for the last ones. */
const latest = new WeakMap<Journey['raised'], ReadonlyMap<string, LastRaised>>();

/**
 * Something computed of a journey, kept as long as the journey is: who plans, raises, decides and marks asks for the same
 * one after the other. Journeys and settings are never changed in place.
 */
export const keptFor = <Value>(compute: (journey: Journey, association: Association) => Value) => {
  const kept = new WeakMap<Journey, { rules: object; calendar: object; value: Value }>();
  return (journey: Journey, association: Association): Value => {
    const { rules, calendar } = association;
    const known = kept.get(journey);
    if (known && known.rules === rules && known.calendar === calendar) return known.value;
    const value = compute(journey, association);
    kept.set(journey, { rules, calendar, value });
    return value;
  };
};
