import * as z from 'zod';
import { readView } from '../blocks/read.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { wireView } from '../wire/view.ts';
import { nested, take } from './arguments.ts';
import type { Methods } from './method.ts';

const opening = z.object({ trigger_id: z.string(), view: nested });
const updating = z.object({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: nested,
});
const publishing = z.object({ user_id: z.string(), hash: z.string().optional(), view: nested });

const refuseOldHash = (sent: string | undefined, current: string | undefined) => {
  if (sent && current !== undefined && sent !== current) throw new SlackError('hash_conflict');
};

/** views.*: what the bot puts before a person. The view is checked first, so that a refused one keeps its trigger. */
export const viewMethods = (slack: Slack): Methods => {
  const { store, modals, triggers, workspace } = slack;

  return {
    'views.open': (args) => {
      const sent = take(opening, args);
      const view = readView(sent.view, 'modal');
      return { view: wireView(modals.open(triggers.exchange(sent.trigger_id), view)) };
    },

    'views.push': (args) => {
      const sent = take(opening, args);
      const view = readView(sent.view, 'modal');
      return { view: wireView(modals.push(triggers.exchange(sent.trigger_id), view)) };
    },

    'views.update': (args) => {
      const sent = take(updating, args);
      const open = store.views.find(sent.view_id ?? '') ?? store.views.findExternal(sent.external_id ?? '');
      if (open === undefined) throw new SlackError('not_found');
      refuseOldHash(sent.hash, open.hash);
      return { view: wireView(modals.update(open, readView(sent.view, open.view.type))) };
    },

    'views.publish': (args) => {
      const sent = take(publishing, args);
      if (workspace.person(sent.user_id) === undefined) throw new SlackError('user_not_found');
      refuseOldHash(sent.hash, store.views.home(sent.user_id)?.hash);
      return { view: wireView(modals.publish(sent.user_id, readView(sent.view, 'home'))) };
    },
  };
};
