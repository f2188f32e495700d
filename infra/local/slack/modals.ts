import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/domain/time.ts';
import { startValues } from './blocks/values.ts';
import type { View } from './blocks/views.ts';
import { SlackError } from './slackError.ts';
import type { OpenView, OpenViews } from './store/openViews.ts';

/** Slack's limit on how many modals lie on each other. */
const tallestStack = 3;

export type Modals = ReturnType<typeof createModals>;

/** What can happen to the views of a person, modals and home, whether through a method or through the answer to a submission. */
export const createModals = (views: OpenViews, realClock: Clock) => {
  const newHash = () => `${Math.floor(realClock.now() / 1000)}.${randomBytes(4).toString('hex')}`;

  const refuseTakenExternalId = (view: View, id?: string) => {
    const taken = views.findExternal(view.external_id);
    if (taken !== undefined && taken.id !== id) throw new SlackError('duplicate_external_id');
  };

  const add = (user: string, view: View, below?: OpenView): OpenView => {
    refuseTakenExternalId(view);
    const id = `V${randomBytes(6).toString('hex').toUpperCase()}`;
    return views.save({
      id,
      user,
      hash: newHash(),
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      view,
      values: startValues(view.blocks),
      searches: {},
      errors: {},
      problem: null,
    });
  };

  const clear = (user: string) => {
    for (const { id } of views.modals(user)) views.remove(id);
  };

  return {
    /** Opens a modal in place of whatever the person had open. */
    open: (user: string, view: View): OpenView => {
      clear(user);
      return add(user, view);
    },

    /** Lays a modal on the one in front. */
    push: (user: string, view: View): OpenView => {
      const stack = views.modals(user);
      const front = stack.at(-1);
      if (front === undefined) throw new SlackError('not_found');
      if (stack.length >= tallestStack) throw new SlackError('push_limit_reached');
      return add(user, view, front);
    },

    /** Puts another view in the place of an open one; what was typed stays where its field is still there. */
    update: (open: OpenView, view: View): OpenView => {
      refuseTakenExternalId(view, open.id);
      const values = startValues(view.blocks, open.values);
      return views.save({ ...open, hash: newHash(), view, values, errors: {}, problem: null });
    },

    /** Takes the person's home, new or the same. */
    publish: (user: string, view: View): OpenView => {
      const home = views.home(user);
      if (home === undefined) return add(user, view);
      return views.save({
        ...home,
        hash: newHash(),
        view,
        values: startValues(view.blocks),
        errors: {},
        problem: null,
      });
    },

    clear,
  };
};
