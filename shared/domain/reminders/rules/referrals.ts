import type { Association } from '../../association.ts';
import { addDays, latestDay } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Due, ReminderRule } from '../rule.ts';
import { openStages, type RulesInWords } from '../ruleInWords.ts';

const waiting = (
  journey: Journey,
  after: (rules: Association['rules']['referral']) => number,
  { rules }: Association,
  why: (day: string) => string,
): Due[] =>
  journey.closing
    ? []
    : journey.referrals
        .filter(({ outcome }) => outcome === 'waiting')
        .map(({ id, date }) => ({
          subject: id,
          due: addDays(latestDay(date, journey.followedFrom), after(rules.referral)),
          recipient: 'advisor',
          why: why(longDate(date)),
        }));

/** A month without news of a referral: ask. */
export const referralNews: ReminderRule = {
  id: 'referralNews',
  label: 'Orientation sans nouvelles',
  dues: (journey, association) =>
    waiting(
      journey,
      ({ askAfterDays }) => askAfterDays,
      association,
      (day) => `orientation du ${day} : quelles nouvelles ?`,
    ),
};

/** Three months without news: it counts as having come to nothing, and the advisor is told. */
export const referralLapsed: ReminderRule = {
  id: 'referralLapsed',
  label: 'Orientation classée sans suite',
  fixed: true,
  effect: 'closeReferral',
  dues: (journey, association) =>
    waiting(
      journey,
      ({ closeAfterDays }) => closeAfterDays,
      association,
      (day) => `orientation du ${day} classée « sans suite », faute de nouvelles`,
    ),
};

export const referralsInWords: RulesInWords = {
  referralNews: {
    stages: openStages,
    recipients: ['advisor'],
    when: ({ rules }) => `${rules.referral.askAfterDays} jours après l’orientation`,
    settledBy: 'l’issue de l’orientation notée, ou la clôture du parcours',
  },
  referralLapsed: {
    stages: openStages,
    recipients: ['advisor'],
    when: ({ rules }) => `${rules.referral.closeAfterDays} jours après l’orientation`,
    settledBy: 'l’orientation est close en même temps',
  },
};
