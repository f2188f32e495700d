import type { Association } from '../../association.ts';
import { addDays, addMonths } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import { type Claim, isSeenTo, subjectOfClaim } from '../../journey/claims.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Due, Recipient, ReminderRule } from '../rule.ts';

/** Brought up at once, and again after so many days, until a colleague says that it is done. */
const untilDone = (
  journey: Journey,
  kind: Claim['kind'],
  recipient: Recipient,
  after: readonly number[],
  why: (on: string) => string,
): Due[] =>
  journey.claims
    .filter((claim) => claim.kind === kind && !isSeenTo(journey, claim))
    .flatMap((claim) =>
      [0, ...after].map((days) => ({
        subject: subjectOfClaim(claim),
        due: addDays(claim.on, days),
        recipient,
        why: why(claim.on),
      })),
    );

const answerBy = (on: string, { rules }: Association): string =>
  longDate(addMonths(on, rules.claims.answerWithinMonths));

/** The law gives a month. */
export const objection: ReminderRule = {
  id: 'objection',
  label: 'Opposition à l’usage des données, à traiter en un mois',
  fixed: true,
  dues: (journey, association) =>
    untilDone(
      journey,
      'objection',
      'direction',
      association.rules.claims.remindAfterDays,
      (on) => `s’oppose à l’usage de ses données (${longDate(on)}) : répondre avant le ${answerBy(on, association)}`,
    ),
};

export const erasure: ReminderRule = {
  id: 'erasure',
  label: 'Demande d’effacement, à traiter en un mois',
  fixed: true,
  dues: (journey, association) =>
    untilDone(
      journey,
      'erasure',
      'direction',
      association.rules.claims.remindAfterDays,
      (on) => `demande l’effacement de ses données (${longDate(on)}) : répondre avant le ${answerBy(on, association)}`,
    ),
};

/** What was said is read in the journey: it does not belong into a message that stays. */
export const mistake: ReminderRule = {
  id: 'mistake',
  label: 'Erreur signalée par le porteur',
  dues: (journey) =>
    untilDone(
      journey,
      'mistake',
      'advisor',
      [],
      (on) => `signale une erreur dans ses données (${longDate(on)}) : son mot est dans le parcours`,
    ),
};
