import { refusals } from '../../shared/domain/refusals.ts';
import { journeyCard, type Said } from '../../shared/messages/slack/card.ts';
import { logFailure } from '../runtime/log.ts';
import type { Act } from './act.ts';
import { loadFacts } from './journeyFacts.ts';

/** Opens the card of a journey, or says that there is none. */
export const openCard = async (act: Act, journeyId: string, triggerId: string): Promise<string | undefined> => {
  const facts = await loadFacts(act, journeyId);
  if (!facts) return refusals.unknownJourney();
  await act.slack.views.open({ trigger_id: triggerId, view: journeyCard(facts) });
  return undefined;
};

/** Shows a card that is open as it is after a change. The change is saved by then: failing here says nothing of it. */
export const refreshCard = async (act: Act, journeyId: string, viewId: string, said: Said): Promise<void> => {
  try {
    const facts = await loadFacts(act, journeyId);
    if (facts) await act.slack.views.update({ view_id: viewId, view: journeyCard(facts, said) });
  } catch (error) {
    logFailure('refreshing a card')(error);
  }
};
