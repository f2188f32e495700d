import * as z from 'zod';
import { inputProblems } from '../blocks/inputProblems.ts';
import { readView } from '../blocks/read.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import type { OpenView } from '../store/openViews.ts';
import { texts } from '../texts.ts';
import { submissionPayload } from '../wire/payloads.ts';
import type { Person } from '../workspace.ts';

/** What an app may answer to a submission; nothing at all closes the view. */
const responseAction = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);
type ResponseAction = z.infer<typeof responseAction>;

const saysNothing = (body: unknown) =>
  body === '' || (typeof body === 'object' && body !== null && Object.keys(body).length === 0);

/** Slack shows an error only under an input block; any other key makes the whole answer fail. */
const allUnderInputs = (errors: Record<string, string>, open: OpenView) =>
  Object.keys(errors).every((id) => open.view.blocks.some((block) => block.type === 'input' && block.block_id === id));

/**
 * A person sends a modal. What Slack's own client would refuse stays here, under its field; the rest goes to the bot,
 * whose answer closes the view, shows errors in it, replaces it, lays another on it, or clears them all.
 */
export const submitView = async (slack: Slack, person: Person, open: OpenView): Promise<void> => {
  const { modals } = slack;
  const { views } = slack.store;

  const fail = (problem: string) => {
    const now = views.find(open.id);
    if (now !== undefined) views.save({ ...now, errors: {}, problem });
  };
  const apply = (action: ResponseAction, now: OpenView) => {
    switch (action.response_action) {
      case 'errors':
        if (!allUnderInputs(action.errors, now))
          return fail(texts.answerRefused(`errors: ${Object.keys(action.errors)}`));
        views.save({ ...now, errors: action.errors, problem: null });
        return;
      case 'update':
        modals.update(now, readView(action.view, 'modal'));
        return;
      case 'push':
        modals.push(person.id, readView(action.view, 'modal'));
        return;
      case 'clear':
        modals.clear(person.id);
    }
  };

  const errors = inputProblems(open.view.blocks, open.values);
  const sent = views.save({ ...open, errors, problem: null });
  if (Object.keys(errors).length > 0) return;

  const answer = await slack.bot.interaction(
    `view_submission ${open.view.callback_id}`,
    submissionPayload(person, sent, slack.triggers.issue(person.id)),
  );
  if ('failed' in answer) return fail(`${texts.modalFailed} (${answer.failed})`);
  if (saysNothing(answer.body)) return views.remove(open.id);
  const action = responseAction.safeParse(answer.body);
  const now = views.find(open.id);
  if (!action.success || now === undefined) return fail(texts.modalFailed);
  try {
    apply(action.data, now);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    fail(texts.answerRefused(error.message));
  }
};
