import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { mergedModal, readMerge } from '../../../shared/messages/slack/mergeModal.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { mergeJourneys } from '../../../shared/usecases/mergeJourneys.ts';
import { mergePersons } from '../../../shared/usecases/mergePersons.ts';
import type { Act } from '../act.ts';
import { refreshDetails } from '../detailsView.ts';
import { under } from './under.ts';

/** Merges two persons, or two requests with them, once however often the modal is sent; and offers the way back. */
export const submitMerge = async (view: ViewOutput, act: Act): Promise<ViewResponseAction | undefined> => {
  const { jalon, staff, now } = act;
  const { journeyId, persons } = readMemory(view.private_metadata);
  if (journeyId === undefined || !persons) return { response_action: 'update', view: noticeModal(botTexts.stale) };
  const answers = createAnswers(view.state.values);
  const { requestId, staysThis, why } = readMerge(answers);
  if (Object.keys(answers.errors).length > 0) return { response_action: 'errors', errors: answers.errors };

  const [person, other] = persons;
  const same = {
    ...(staysThis ? { personId: other, isPersonId: person } : { personId: person, isPersonId: other }),
    why,
  };
  const saying = { commandId: `slack/view/${view.id}`, at: now, by: staff.name };
  const done =
    requestId === undefined
      ? await mergePersons(jalon, same, saying)
      : await mergeJourneys(jalon, pairOf(journeyId, requestId, staysThis), { same, why }, saying);
  if ('refusal' in done) return under(view, done.refusal.field, done.refusal.sentence);
  if (view.previous_view_id !== null) await refreshDetails(act, journeyId, view.previous_view_id);
  const said =
    'merge' in done
      ? mergedModal(botTexts.mergedPersons, { persons: done.merge.id })
      : mergedModal(botTexts.mergedJourneys, { survivor: done.survivor.id, absorbed: done.absorbed.id });
  return { response_action: 'update', view: said };
};

const pairOf = (journeyId: string, requestId: string, staysThis: boolean) =>
  staysThis ? { survivor: journeyId, absorbed: requestId } : { survivor: requestId, absorbed: journeyId };
