import type { QuietLadder } from '../association.ts';
import { addDays, daysBetween, latestDay } from '../days.ts';
import { longDate } from '../frenchDates.ts';
import type { Journey } from '../journey/journey.ts';
import { lastContact, quietSince } from './contact.ts';
import type { Due } from './rule.ts';

/** Nothing held, nothing planned: the advisor, the advisor again, then the support referent with what was tried. */
export const quietLadder = (journey: Journey, rule: string, { first, again, escalate }: QuietLadder): Due[] => {
  const until = journey.postponed[rule];
  const since = latestDay(quietSince(journey), until && addDays(until, -first));
  const rung = (after: number, recipient: Due['recipient']): Due => ({
    due: addDays(since, after),
    recipient,
    why: '',
  });
  const rungs = [
    rung(first, 'advisor'),
    rung(first + again, 'advisor'),
    rung(first + again + escalate, 'supportReferent'),
  ];
  return rungs.map((due, index) => ({ ...due, why: whyQuiet(lastContact(journey), due, index) }));
};

/** The ladder in French: after how many days without an appointment. */
export const whenQuiet = ({ first, again, escalate }: QuietLadder): string =>
  `${first} jours sans rendez-vous, encore à ${first + again} jours, puis à ${first + again + escalate} jours au référent`;

const whyQuiet = (since: string, { due }: Due, index: number): string => {
  const weeks = Math.floor(daysBetween(since, due) / 7);
  const quiet = `aucun rendez-vous tenu ou prévu depuis ${weeks} semaines (${longDate(since)})`;
  return [quiet, `${quiet}, deuxième relance`, `${quiet}, malgré deux relances à l’accompagnateur`][index] ?? quiet;
};
