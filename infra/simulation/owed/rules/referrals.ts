import { theAdvisor } from '../readers.ts';
import { type Ladder, nothing, onMorning, type Rule } from './ladder.ts';

/**
 * A partner says nothing: the advisor is asked, later told that the referral is closed as without follow-up. The timer
 * closes it as it brings that up, so the word to the advisor is still on its way then, whether the journey is closed or
 * not. Who comes with records, or comes back, has the whole time from that day on: `journeys.md` leaves this open.
 */
export const referrals: Rule = ({ standing: { stage, sent, followedFrom }, setting, raised }) => {
  if (sent.length === 0) return nothing;
  const { askAfterDays, closeAfterDays } = setting.rules.referral;
  const ladders: Ladder[] = [];
  for (const { id, on, lapsed, ...referral } of sent) {
    const waiting = referral.waiting && stage !== 'closed';
    const since = Math.max(on, followedFrom);
    if (waiting)
      ladders.push({ reason: `referralNews/${id}`, rungs: [onMorning(since + askAfterDays, theAdvisor, setting)] });
    const reason = `referralLapsed/${id}`;
    if (waiting || (lapsed && !raised.has(reason)))
      ladders.push({ reason, rungs: [onMorning(since + closeAfterDays, theAdvisor, setting)] });
  }
  return ladders;
};
