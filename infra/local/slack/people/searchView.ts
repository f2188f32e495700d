import * as z from 'zod';
import { isExternal } from '../blocks/elements.ts';
import { option, optionGroup } from '../blocks/objects.ts';
import { fieldName } from '../blocks/values.ts';
import type { Slack } from '../slack.ts';
import type { OpenView, Search } from '../store/openViews.ts';
import { texts } from '../texts.ts';
import { suggestionPayload } from '../wire/payloads.ts';
import type { Person } from '../workspace.ts';
import { findElement, type SearchGesture } from './gestures.ts';

/** What an app may answer to a block_suggestion. */
const suggestions = z
  .union([z.object({ options: z.array(option).max(100) }), z.object({ option_groups: z.array(optionGroup).max(100) })])
  .transform((answer) =>
    'options' in answer ? answer.options : answer.option_groups.flatMap((group) => group.options),
  );

/** Slack asks nothing for fewer characters, unless the element says otherwise. */
const usualShortestQuery = 3;

/** A person searches in an external select: the bot is asked, and its options are offered. */
export const searchView = async (
  slack: Slack,
  person: Person,
  open: OpenView,
  gesture: SearchGesture,
): Promise<void> => {
  const { blockId, actionId } = gesture;
  const element = findElement(open.view.blocks, gesture);
  if (!isExternal(element)) return;
  const name = fieldName(blockId, actionId);
  const query = open.searches[name]?.query.trim() ?? '';

  const show = (found: Omit<Search, 'query'>) => {
    const now = slack.store.views.find(open.id);
    if (now !== undefined)
      slack.store.views.save({ ...now, searches: { ...now.searches, [name]: { query, ...found } } });
  };

  const least = element.min_query_length ?? usualShortestQuery;
  if (query.length < least) return show({ options: [], problem: texts.searchShort(least) });
  const answer = await slack.bot.interaction(
    `block_suggestion ${actionId}`,
    suggestionPayload(person, open, blockId, actionId, query),
  );
  const parsed = suggestions.safeParse('failed' in answer ? undefined : answer.body);
  if (!parsed.success) return show({ options: [], problem: texts.searchFailed });
  show({ options: parsed.data, problem: parsed.data.length === 0 ? texts.nothingFound : null });
};
