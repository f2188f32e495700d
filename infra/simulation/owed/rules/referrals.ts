import { theAdvisor } from '../readers.ts';
import { type Ladder, nothing, onMorning, type Rule } from './ladder.ts';

/**
 * A partner says nothing: the advisor is asked, later told that the referral is closed as without follow-up. The timer
 * closes it as it brings that up, so the word to the advisor is still on its way then.
 */
export const referrals: Rule = ({ standing: { stage, sent }, setting }) => {
  if (stage === 'closed' || sent.length === 0) return nothing;
  const { askAfterDays, closeAfterDays } = setting.rules.referral;
  const ladders: Ladder[] = [];
  for (const { id, on, waiting, lapsed } of sent) {
    if (waiting)
      ladders.push({ reason: `referralNews/${id}`, rungs: [onMorning(on + askAfterDays, theAdvisor, setting)] });
    if (waiting || lapsed)
      ladders.push({ reason: `referralLapsed/${id}`, rungs: [onMorning(on + closeAfterDays, theAdvisor, setting)] });
  }
  return ladders;
};
