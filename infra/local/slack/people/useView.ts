import type { Slack } from '../slack.ts';
import type { OpenView } from '../store/openViews.ts';
import { toTs } from '../store/ts.ts';
import { texts } from '../texts.ts';
import { closedPayload, type Use, viewActionsPayload } from '../wire/payloads.ts';
import type { Person } from '../workspace.ts';
import { findUse, type UseGesture } from './gestures.ts';

/** A person uses a button, a select or a menu of an open view. The bot's answer is only its receipt. */
export const useView = async (
  slack: Slack,
  person: Person,
  open: OpenView,
  gesture: UseGesture,
): Promise<Use | undefined> => {
  const use = findUse(open.view.blocks, open.values, gesture);
  if (use === undefined) return undefined;
  const answer = await slack.bot.interaction(
    `block_actions ${gesture.actionId}`,
    viewActionsPayload({
      person,
      open,
      use,
      triggerId: slack.triggers.issue(person.id),
      actionTs: toTs(slack.realClock.now() * 1000),
    }),
  );
  if ('failed' in answer) {
    const now = slack.store.views.find(open.id);
    if (now !== undefined) slack.store.views.save({ ...now, problem: texts.actionFailed(answer.failed) });
  }
  return use;
};

/** A person closes the modal in front; the bot hears of it if it asked to. */
export const closeView = async (slack: Slack, person: Person, open: OpenView): Promise<void> => {
  slack.store.views.remove(open.id);
  if (open.view.type === 'modal' && open.view.notify_on_close)
    await slack.bot.interaction(`view_closed ${open.view.callback_id}`, closedPayload(person, open));
};
