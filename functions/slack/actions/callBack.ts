import { draftModal } from '../../../shared/messages/slack/draftModal.ts';
import { intakeModal } from '../../../shared/messages/slack/intakeModal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { oweCallBack } from '../../../shared/usecases/saveAnswer.ts';
import { saidIn } from '../saidIn.ts';
import type { ActionListener } from './action.ts';

/** Shows what somebody said who did not send it: to one colleague who asks. The reading is noted. */
export const showDraft: ActionListener = async ({ value: draftId, triggerId, commandId }, act) => {
  const { jalon, slack, staff, now } = act;
  const draft = await jalon.drafts.load(draftId);
  if (!draft) return botTexts.draftGone;
  await jalon.readings.note({ id: commandId, staff: staff.name, journeyId: draftId, at: now, from: 'slack' });
  const view = draftModal(await saidIn(draft, act), draft.signals);
  await slack.views.open({ trigger_id: triggerId, view });
  return undefined;
};

/** The request as a colleague notes it on the phone, begun with what was said. */
export const noteDraft: ActionListener = async ({ value: draftId, triggerId }, { jalon, slack }) => {
  const draft = await jalon.drafts.load(draftId);
  if (!draft) return botTexts.draftGone;
  if (draft.sentAt !== undefined) return botTexts.draftSent;
  await slack.views.open({ trigger_id: triggerId, view: intakeModal(jalon.association, draft) });
  return undefined;
};

/** Somebody called: exactly one does, the others read who. */
export const noteCall: ActionListener = async ({ value: draftId }, { jalon, staff, now }) => {
  const noted = await jalon.drafts.noteCall(draftId, staff.name, now, [oweCallBack(draftId, now)]);
  const by = noted ? undefined : (await jalon.drafts.load(draftId))?.calledBack?.by;
  return by === undefined || by === staff.name ? undefined : botTexts.calledBy(by);
};
