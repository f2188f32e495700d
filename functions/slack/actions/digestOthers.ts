import { longDate } from '../../../shared/domain/frenchDates.ts';
import { mostInDigest } from '../../../shared/messages/posts.ts';
import { followUpBlock } from '../../../shared/messages/slack/followUps.ts';
import { modal } from '../../../shared/messages/slack/modal.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { digestOf } from '../../../shared/usecases/render.ts';
import type { ActionListener } from './action.ts';

/** A modal holds 100 blocks. */
const most = 99;

/** Shows what a long digest left out. */
export const showOthers: ActionListener = async ({ value: day, triggerId }, { jalon, staff, slack }) => {
  const rest = (await digestOf(jalon, staff.name, day)).slice(mostInDigest, mostInDigest + most);
  if (rest.length === 0) return botTexts.digestSettled;
  const view = modal(`Suite du ${longDate(day)}`, rest.map(followUpBlock));
  await slack.views.open({ trigger_id: triggerId, view });
  return undefined;
};
