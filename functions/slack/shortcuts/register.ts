import type { MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { noticeModal } from '../../../shared/messages/slack/notice.ts';
import { readable } from '../../../shared/messages/slack/readable.ts';
import type { Bot } from '../bolt.ts';
import { openAppointment } from '../commands/rdv.ts';
import type { Door } from '../door.ts';

/** « Créer un rendez-vous » in the menu of a message: its text is read like a line of `/rdv`. */
export const registerShortcuts = (bot: Bot, enter: Door, slack: WebClient): void => {
  bot.shortcut<MessageShortcut>(
    { callback_id: 'appointmentFromMessage', type: 'message_action' },
    async ({ shortcut: { user, message, trigger_id }, ack, context }) => {
      const outcome = await enter({ userId: user.id, now: context.now }, (act) =>
        openAppointment(readable(message.text ?? ''), trigger_id, act),
      );
      if ('sentence' in outcome) await slack.views.open({ trigger_id, view: noticeModal(outcome.sentence) });
      await ack();
    },
  );
};
