import { refusals } from '../../../shared/domain/refusals.ts';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { appointmentLineModal } from '../../../shared/messages/slack/appointmentLineModal.ts';
import { readDraft } from '../../../shared/messages/slack/forms/appointmentFields.ts';
import { readHolderChoice } from '../../../shared/messages/slack/holderChoice.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { ActionListener } from './action.ts';

/** Another holder was chosen in the modal of `/rdv`: offers who, which types and which places go with that project. */
export const chooseHolder: ActionListener = async ({ value, view }, act) => {
  if (!view || value === '') return undefined;
  const { journeyId, personId } = readHolderChoice(value);
  const facts = await loadFacts(act, journeyId);
  const person = facts?.persons.find(({ id }) => id === personId);
  if (!facts || !person) return refusals.unknownJourney();
  const draft = { ...readDraft(createAnswers(view.state.values)), holder: { person, journey: facts.journey } };
  const { holder: _, type: __, ...notes } = readMemory(view.private_metadata).notes ?? {};
  await act.slack.views.update({
    view_id: view.id,
    view: appointmentLineModal(draft, notes, { facts, places: facts.places, now: act.now }),
  });
  return undefined;
};
