import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { toDay } from '../../../shared/domain/paris.ts';
import { createAnswers } from '../../../shared/messages/slack/answers.ts';
import { readIntake } from '../../../shared/messages/slack/intakeModal.ts';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { markSent } from '../../../shared/store/draftStore.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { settleDraft } from '../../../shared/usecases/saveAnswer.ts';
import type { Act } from '../act.ts';
import { under } from './under.ts';

/** Takes in a request that a colleague typed: the same as one from the web, however often the modal is sent. */
export const submitIntake = async (
  view: ViewOutput,
  { jalon, staff, now }: Act,
): Promise<ViewResponseAction | undefined> => {
  const answers = createAnswers(view.state.values);
  const { person, project, prescribers } = await readIntake(answers);
  if (Object.keys(answers.errors).length > 0) return { response_action: 'errors', errors: answers.errors };
  const sheet = { date: toDay(now), prescribers };
  const by = { kind: 'staff', name: staff.name } as const;
  // What was begun on the web and is noted on the phone is one request, whoever sends it.
  const { draftId } = readMemory(view.private_metadata);
  const context = { commandId: draftId ?? `slack-${view.id}`, at: now, by, from: 'slack' } as const;
  const draft = draftId === undefined ? undefined : await jalon.drafts.load(draftId);
  const sent = { sentAt: now, signals: draft?.signals ?? [], told: { person, sheet } };
  const also = draft ? [markSent(draft, sent), ...settleDraft(draft, now)] : [];
  const executed = await receiveIntake(jalon, { project, people: [{ person, sheet }] }, context, also);
  if ('refusal' in executed) return under(view, undefined, executed.refusal.sentence);
  return { response_action: 'update', view: noticeModal(botTexts.intakeNoted) };
};
