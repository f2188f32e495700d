import { refusals } from '../../../shared/domain/refusals.ts';
import { formModal, type JourneyForm } from '../../../shared/messages/slack/form.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { ActionListener } from './action.ts';

/** Lays a form of a journey on its card; from a message it opens alone. */
export const openForm =
  (form: JourneyForm): ActionListener =>
  async ({ value: journeyId, triggerId, view: card }, act) => {
    const facts = await loadFacts(act, journeyId);
    if (!facts) return refusals.unknownJourney();
    // The card is older than a change that took this possibility away.
    if (form.button(facts) === undefined) return botTexts.stale;
    const opening = { trigger_id: triggerId, view: formModal(form, facts) };
    await (card ? act.slack.views.push(opening) : act.slack.views.open(opening));
    return undefined;
  };
