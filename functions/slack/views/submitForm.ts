import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { type Refusal, refusals } from '../../../shared/domain/refusals.ts';
import { type Answers, createAnswers } from '../../../shared/messages/slack/answers.ts';
import { journeyCard } from '../../../shared/messages/slack/card.ts';
import type { JourneyForm } from '../../../shared/messages/slack/form.ts';
import { readHolderChoice } from '../../../shared/messages/slack/holderChoice.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { recordItem } from '../../../shared/store/recordItem.ts';
import { type Act, perform } from '../act.ts';
import { loadFacts } from '../journeyFacts.ts';
import { refreshCard } from '../showCard.ts';
import { under } from './under.ts';

/**
 * Carries out what a modal asks for. What is wrong is said under its field and what was typed stays; afterwards the
 * card shows what became of it. A modal acts once, however often it is sent.
 */
export const submitForm = async (
  form: JourneyForm,
  view: ViewOutput,
  act: Act,
): Promise<ViewResponseAction | undefined> => {
  const answers = createAnswers(view.state.values);
  const journeyId = journeyOf(view, answers);
  if (journeyId === undefined) return under(view, 'holder', botTexts.chooseHolder);
  const facts = await loadFacts(act, journeyId);
  if (!facts) return under(view, undefined, refusals.unknownJourney());
  const commandId = `slack/view/${view.id}`;
  const command = form.command(answers, facts, commandId);
  const partner = form.newPartner?.(answers, facts, commandId);
  if (Object.keys(answers.errors).length > 0) return { response_action: 'errors', errors: answers.errors };

  const partners = [...facts.partners, ...(partner ? [partner] : [])];
  const also = partner ? [{ put: recordItem('partners', partner) }] : [];
  const executed = await perform(act, { journeyId, commandId, command, also });
  if ('refusal' in executed) return under(view, blockFor(form, executed.refusal), executed.refusal.sentence);
  const said = { sentence: botTexts.done, change: { journeyId, commandId } };
  const { previous_view_id: card } = view;
  if (card === null)
    return { response_action: 'update', view: journeyCard({ ...facts, partners, journey: executed.journey }, said) };
  await refreshCard(act, journeyId, card, said);
  return undefined;
};

/** The journey that the modal was opened for, or that of the holder who was chosen in it. */
const journeyOf = (view: ViewOutput, answers: Answers): string | undefined => {
  const holder = answers.choiceIfAny('holder');
  return readMemory(view.private_metadata).journeyId ?? (holder && readHolderChoice(holder).journeyId);
};

const blockFor = ({ blockOf }: JourneyForm, { field = '' }: Refusal): string => blockOf?.[field] ?? field;
