import { referralOutcomes } from '../../../domain/codeLists.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import type { JourneyForm } from '../form.ts';
import { choice, choicesOf, radioInput, selectInput } from '../inputs.ts';

/** What became of a referral; told once, it can be told anew. */
export const referralNewsForm: JourneyForm = {
  id: 'journey.referralNews',
  button: ({ journey }) => (journey.referrals.length > 0 ? 'Suite d’une orientation' : undefined),
  title: 'Suite d’une orientation',
  blocks: ({ journey, partners }) => {
    const nameOf = (id: string): string => partners.find((partner) => partner.id === id)?.name ?? id;
    const waitingFirst = journey.referrals.toSorted(
      (a, b) => Number(b.outcome === 'waiting') - Number(a.outcome === 'waiting') || (a.date < b.date ? 1 : -1),
    );
    const choices = waitingFirst.map(({ id, partnerId, date }) =>
      choice(`${nameOf(partnerId)}, ${longDate(date)}`, id),
    );
    return [
      selectInput('referralId', 'Orientation', choices, choices[0]?.value),
      radioInput('outcome', 'Suite', choicesOf(referralOutcomes)),
    ];
  },
  command: (answers) => ({
    type: 'SettleReferral',
    referralId: answers.choice('referralId'),
    outcome: answers.code('outcome', referralOutcomes),
  }),
};
