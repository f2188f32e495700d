import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { readMemory } from '../../../shared/messages/slack/modal.ts';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { erasePerson } from '../../../shared/usecases/erasePerson.ts';
import type { Act } from '../act.ts';

/** Erases a person, once however often the modal is sent. */
export const submitErasure = async (view: ViewOutput, { jalon, staff, now }: Act): Promise<ViewResponseAction> => {
  const { personId } = readMemory(view.private_metadata);
  if (personId === undefined) return { response_action: 'update', view: noticeModal(botTexts.stale) };
  const saying = { commandId: `slack/view/${view.id}`, at: now, by: staff.name };
  const erased = await erasePerson(jalon, personId, saying);
  const said = erased === 'done' ? botTexts.erasing : erased.refusal.sentence;
  return { response_action: 'update', view: noticeModal(said) };
};
