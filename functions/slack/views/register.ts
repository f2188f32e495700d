import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { erasureForm } from '../../../shared/messages/slack/erasureForm.ts';
import { journeyForms } from '../../../shared/messages/slack/forms.ts';
import { intakeForm } from '../../../shared/messages/slack/intakeForm.ts';
import { mergeActions } from '../../../shared/messages/slack/merged.ts';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { pauseForm } from '../../../shared/messages/slack/pauseModal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import type { Act } from '../act.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { submitForm } from './submitForm.ts';
import { submitPause } from './submitPause.ts';
import { under } from './under.ts';

type Submission = (view: ViewOutput, act: Act) => Promise<ViewResponseAction | undefined>;

/** What becomes of each modal that is sent, by its callback id. */
const submissions: ReadonlyMap<string, Submission> = new Map([
  ...journeyForms.map((form): [string, Submission] => [form.id, (view, act) => submitForm(form, view, act)]),
  [pauseForm, submitPause],
  // These are rare: what they take is loaded with the first one.
  [mergeActions.open, async (view, act) => (await import('./submitMerge.ts')).submitMerge(view, act)],
  [erasureForm, async (view, act) => (await import('../erase.ts')).submitErasure(view, act)],
  [intakeForm, async (view, act) => (await import('./submitIntake.ts')).submitIntake(view, act)],
]);

const stale: Submission = async () => ({ response_action: 'update', view: noticeModal(botTexts.stale) });

/** All modals that are sent. One that nobody knows any more is of an older version. */
export const registerViews = (bot: Bot, enter: Door): void => {
  bot.view(/.*/, async ({ view, body, ack, context }) => {
    const submit = submissions.get(view.callback_id) ?? stale;
    const outcome = await enter({ userId: body.user.id, now: context.now }, (act) => submit(view, act));
    await ack('sentence' in outcome ? under(view, undefined, outcome.sentence) : outcome.answer);
  });
};
