import type { Association } from '../../association.ts';
import { addDays, addMonths } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import { type Claim, isSeenTo, subjectOfClaim } from '../../journey/claims.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Due, Recipient, ReminderRule } from '../rule.ts';
import { everyStage, type RulesInWords } from '../ruleInWords.ts';

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

/** A right that a holder claims: the law gives a month to answer. */
const rightClaimed = (kind: 'objection' | 'erasure', label: string, claims: string): ReminderRule => ({
  id: kind,
  label,
  fixed: true,
  dues: (journey, association) =>
    untilDone(
      journey,
      kind,
      'direction',
      association.rules.claims.remindAfterDays,
      (on) => `${claims} (${longDate(on)}) : répondre avant le ${answerBy(on, association)}`,
    ),
});

export const objection = rightClaimed(
  'objection',
  'Opposition à l’usage des données, à traiter en un mois',
  's’oppose à l’usage de ses données',
);

export const erasure = rightClaimed(
  'erasure',
  'Demande d’effacement, à traiter en un mois',
  'demande l’effacement de ses données',
);

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

export const claimsInWords: RulesInWords = {
  objection: {
    stages: everyStage,
    recipients: ['direction'],
    when: ({ rules }) => `aussitôt, puis ${rules.claims.remindAfterDays.join(' et ')} jours après`,
    settledBy: 'l’opposition retirée par la personne',
  },
  erasure: {
    stages: everyStage,
    recipients: ['direction'],
    when: ({ rules }) => `aussitôt, puis ${rules.claims.remindAfterDays.join(' et ')} jours après`,
    settledBy: 'la demande retirée par la personne',
  },
  mistake: {
    stages: everyStage,
    recipients: ['advisor'],
    when: () => 'aussitôt, au matin d’un jour ouvré',
    settledBy: 'rien d’autre : « Fait » une fois la donnée corrigée',
  },
};
