import { toDay } from '../../paris.ts';
import { programmeDefinitions } from '../../programmes.ts';
import { refuse } from '../../refusals.ts';
import type { Decide } from '../decision.ts';

/** Referrals out: made, then settled when the partner or the holder tells. A settled one can be settled anew. */
export const decideReferral: Decide = (journey, command, { commandId, at }) => {
  switch (command.type) {
    case 'Refer': {
      const { type: _, grounds, ...referral } = command;
      if (journey.closing) return refuse('closed', [journey.closing.on]);
      if (referral.date > toDay(at)) return refuse('dateInFuture', [], 'date');
      if (referral.personId !== undefined && !journey.holders.some(({ personId }) => personId === referral.personId))
        return refuse('notHolder', [], 'personId');
      const complete = grounds?.progress && grounds.sector && grounds.legalStatus;
      if (programmeDefinitions[journey.project.programme].referralNeedsGrounds && !complete)
        return refuse('referralGrounds', [], 'grounds');
      return [
        {
          type: 'Referred',
          referral: { ...referral, id: commandId, projectId: journey.id, outcome: 'waiting' },
          ...(grounds && { grounds }),
        },
      ];
    }
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
