import { type ReferralOutcome, referralOutcomes } from '../../../domain/codeLists.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import type { Referral } from '../../../domain/records.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, choicesOf, radioInput, selectInput } from '../inputs.ts';

/** What became of a referral; told once, it can be told anew. */
export const referralNewsForm: JourneyForm = {
  id: 'journey.referralNews',
  button: ({ journey }) => (journey.referrals.length > 0 ? 'Suite d’une orientation' : undefined),
  title: 'Suite d’une orientation',
  blocks: (facts) => fields(facts, waitingFirst(facts)[0]),
  command: (answers) => ({
    type: 'SettleReferral',
    referralId: answers.choice('referralId'),
    outcome: answers.code('outcome', referralOutcomes),
  }),
};

/** The same form about the referral to one of these partners, filled in; undefined where there is none. */
export const referralNewsOf = (
  facts: JourneyFacts,
  partnerIds: readonly string[],
  outcome: ReferralOutcome,
): JourneyForm | undefined => {
  const referral = waitingFirst(facts).find(({ partnerId }) => partnerIds.includes(partnerId));
  return referral && { ...referralNewsForm, blocks: () => fields(facts, referral, outcome) };
};

const fields = (facts: JourneyFacts, referral: Referral | undefined, outcome?: ReferralOutcome) => {
  const nameOf = (id: string): string => facts.partners.find((partner) => partner.id === id)?.name ?? id;
  const choices = waitingFirst(facts).map(({ id, partnerId, date }) =>
    choice(`${nameOf(partnerId)}, ${longDate(date)}`, id),
  );
  return [
    selectInput('referralId', 'Orientation', choices, referral?.id),
    radioInput('outcome', 'Suite', choicesOf(referralOutcomes), outcome),
  ];
};

const waitingFirst = ({ journey }: JourneyFacts): Referral[] =>
  journey.referrals.toSorted(
    (a, b) => Number(b.outcome === 'waiting') - Number(a.outcome === 'waiting') || (a.date < b.date ? 1 : -1),
  );
