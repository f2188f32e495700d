import { journeyForms } from '../../../shared/messages/slack/forms.ts';
import { noticeModal } from '../../../shared/messages/slack/modal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { submitForm } from './submitForm.ts';
import { under } from './under.ts';

/** All modals that are sent. */
export const registerViews = (bot: Bot, enter: Door): void => {
  bot.view(/.*/, async ({ view, body, ack, context }) => {
    const form = journeyForms.find(({ id }) => id === view.callback_id);
    const outcome = await enter({ userId: body.user.id, now: context.now }, async (act) =>
      form ? submitForm(form, view, act) : ({ response_action: 'update', view: noticeModal(botTexts.stale) } as const),
    );
    await ack('sentence' in outcome ? under(view, undefined, outcome.sentence) : outcome.answer);
  });
};
