import { elementsOf } from '../blocks/blocks.ts';
import { isExternal } from '../blocks/elements.ts';
import { chosenOptions, type Form, fieldName, readValues } from '../blocks/values.ts';
import type { Slack } from '../slack.ts';
import type { OpenView } from '../store/openViews.ts';

/** The field in which one types to search an external select. */
export const queryName = (name: string) => `search/${name}`;

const foundOptions = (open: OpenView, blockId: string, actionId: string) => [
  ...(open.searches[fieldName(blockId, actionId)]?.options ?? []),
  ...chosenOptions(open.values[blockId]?.[actionId]),
];

const readSearches = (open: OpenView, form: Form): OpenView['searches'] =>
  Object.fromEntries(
    open.view.blocks.flatMap((block) =>
      elementsOf(block).flatMap((element) => {
        if (!isExternal(element)) return [];
        const name = fieldName(block.block_id, element.action_id);
        const before = open.searches[name] ?? { options: [], problem: null };
        return [[name, { ...before, query: form(queryName(name))[0] ?? '' }]];
      }),
    ),
  );

/** Keeps what a person has typed in a view so far, so that nothing they do next loses it. */
export const keepDraft = ({ store }: Slack, open: OpenView, form: Form): OpenView =>
  store.views.save({
    ...open,
    values: readValues(open.view.blocks, form, (blockId, actionId) => foundOptions(open, blockId, actionId)),
    searches: readSearches(open, form),
  });
