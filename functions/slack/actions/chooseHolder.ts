import { refusals } from '../../../shared/domain/refusals.ts';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { appointmentLineModal } from '../../../shared/messages/slack/appointmentLineModal.ts';
import { readDraft } from '../../../shared/messages/slack/forms/appointmentFields.ts';
import { readReferralDraft, referForm } from '../../../shared/messages/slack/forms/refer.ts';
import { readHolderChoice } from '../../../shared/messages/slack/holderChoice.ts';
import { type HolderField, holderSearches } from '../../../shared/messages/slack/lineModal.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { referralLineModal } from '../../../shared/messages/slack/referralLineModal.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { ActionListener } from './action.ts';

/** Another holder was chosen in the modal of a line: offers who, which types and which places go with that project. */
const choose =
  (search: NonNullable<HolderField['search']>): ActionListener =>
  async ({ value, view }, act) => {
    if (!view || value === '') return undefined;
    const { journeyId, personId } = readHolderChoice(value);
    const facts = await loadFacts(act, journeyId);
    const person = facts?.persons.find(({ id }) => id === personId);
    if (!facts || !person) return refusals.unknownJourney();
    const answers = createAnswers(view.state.values);
    const { holder: _, type: __, ...notes } = readMemory(view.private_metadata).notes ?? {};
    const holder = { person, journey: facts.journey };
    const modal =
      view.callback_id === referForm.id
        ? referralLineModal({ ...readReferralDraft(answers), personId }, notes, { ...facts, facts }, { holder, search })
        : appointmentLineModal({ ...readDraft(answers), holder }, notes, { ...facts, facts }, { search });
    await act.slack.views.update({ view_id: view.id, view: modal });
    return undefined;
  };

export const chooseHolder = choose(holderSearches[0]);

/** The same with a button. */
export const chooseOfferedHolder = choose(holderSearches[1]);
