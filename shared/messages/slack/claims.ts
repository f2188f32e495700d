import { addMonths } from '../../domain/days.ts';
import { longDate } from '../../domain/frenchDates.ts';
import { type Claim, openClaims } from '../../domain/journey/claims.ts';
import { escapeMrkdwn } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import type { JourneyFacts } from './form.ts';

/** What holders ask about their own data and nobody saw to yet, with what they wrote: on the card alone. */
export const claimLines = ({ journey, persons, association }: JourneyFacts): string[] => {
  const { answerWithinMonths } = association.rules.claims;
  const nameOf = ({ personId }: Claim): string => escapeMrkdwn(fullName(persons.find(({ id }) => id === personId)));
  return openClaims(journey).map((claim) => {
    const on = longDate(claim.on);
    const by = longDate(addMonths(claim.on, answerWithinMonths));
    switch (claim.kind) {
      case 'objection':
        return `*${nameOf(claim)} s’oppose à l’usage de ses données* (${on}) : répondre avant le ${by}`;
      case 'erasure':
        return `*${nameOf(claim)} demande l’effacement de ses données* (${on}) : répondre avant le ${by}`;
      case 'mistake':
        return `*${nameOf(claim)} signale une erreur* (${on}) : « ${escapeMrkdwn(claim.text)} »`;
    }
  });
};
