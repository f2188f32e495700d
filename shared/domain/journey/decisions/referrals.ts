import { toDay } from '../../paris.ts';
import { programmeDefinitions } from '../../programmes.ts';
import { refuse } from '../../refusals.ts';
import type { PlainDate } from '../../time.ts';
import type { NewReferral } from '../commands.ts';
import type { Decide, Decision, DecisionContext } from '../decision.ts';
import type { Journey } from '../journey.ts';

/** Referrals out: made, then settled when the partner or the holder tells. A settled one can be settled anew. */
export const decideReferral: Decide = (journey, command, context) => {
  switch (command.type) {
    case 'Refer':
      return refer(journey, command.date, command.referrals, context);
    case 'SettleReferral': {
      const { referralId, outcome } = command;
      const referral = journey.referrals.find(({ id }) => id === referralId);
      if (!referral) return refuse('unknownReferral', []);
      return referral.outcome === outcome ? [] : [{ type: 'ReferralSettled', referralId, outcome }];
    }
    default:
      return undefined;
  }
};

/** Somebody is sent to one partner or to several on a day. The first referral bears the command's id. */
export const refer = (
  journey: Journey,
  date: PlainDate,
  referrals: readonly NewReferral[],
  { commandId, at }: DecisionContext,
): Decision => {
  if (journey.closing) return refuse('closed', [journey.closing.on]);
  if (date > toDay(at)) return refuse('dateInFuture', [], 'date');
  if (referrals.length === 0) return refuse('noPartner', [], 'partnerIds');
  if (new Set(referrals.map(({ partnerId }) => partnerId)).size < referrals.length)
    return refuse('referralTwice', [], 'partnerIds');
  const needsGrounds = programmeDefinitions[journey.project.programme].referralNeedsGrounds;
  for (const { partnerId, personId, grounds } of referrals) {
    if (personId !== undefined && !journey.holders.some((holder) => holder.personId === personId))
      return refuse('notHolder', [], 'personId');
    if (needsGrounds && !(grounds?.progress && grounds.sector && grounds.legalStatus))
      return refuse('referralGrounds', [], 'grounds');
    const isNoted = journey.referrals.some(
      (known) => known.partnerId === partnerId && known.date === date && known.personId === personId,
    );
    if (isNoted) return refuse('alreadyReferred', [date], 'partnerIds');
  }
  return referrals.map(({ grounds, ...referral }, at) => ({
    type: 'Referred',
    referral: {
      ...referral,
      id: at === 0 ? commandId : `${commandId}/${at + 1}`,
      projectId: journey.id,
      date,
      outcome: 'waiting',
    },
    ...(grounds && { grounds }),
  }));
};
