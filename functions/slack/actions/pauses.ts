import { toDay } from '../../../shared/domain/paris.ts';
import { pauseModal } from '../../../shared/messages/slack/pauseModal.ts';
import type { ActionListener } from './action.ts';

/** Asks when a colleague is away. */
export const openPause: ActionListener = async ({ triggerId }, { jalon, slack, staff, now }) => {
  await slack.views.open({ trigger_id: triggerId, view: pauseModal(staff, jalon.association, toDay(now)) });
  return undefined;
};

/** Takes a colleague's own absence back. */
export const endPause: ActionListener = async ({ value: id }, { jalon, staff, now }) => {
  await jalon.pauses.end(id, staff.name, now);
  return undefined;
};
