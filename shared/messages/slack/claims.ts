import type { Association } from '../../domain/association.ts';
import { addMonths } from '../../domain/days.ts';
import { longDate } from '../../domain/frenchDates.ts';
import { type Claim, openClaims } from '../../domain/journey/claims.ts';
import { escapeMrkdwn } from '../blocks.ts';
import { fullName } from '../holderName.ts';
import type { JourneyFacts } from './form.ts';

/** What holders ask about their own data and nobody saw to yet, with what they wrote: on the card alone. */
export const claimLines = ({ journey, persons, association }: JourneyFacts): string[] => {
  const nameOf = ({ personId }: Claim): string => escapeMrkdwn(fullName(persons.find(({ id }) => id === personId)));
  return openClaims(journey).map((claim) => `*${nameOf(claim)} ${what(claim, association)}`);
};

const what = (claim: Claim, { rules }: Association): string => {
  const on = longDate(claim.on);
  const by = longDate(addMonths(claim.on, rules.claims.answerWithinMonths));
  switch (claim.kind) {
    case 'objection':
      return `s’oppose à l’usage de ses données* (${on}) : répondre avant le ${by}`;
    case 'erasure':
      return `demande l’effacement de ses données* (${on}) : répondre avant le ${by}`;
    case 'mistake':
      return `signale une erreur* (${on}) : « ${escapeMrkdwn(claim.text)} »`;
  }
};
