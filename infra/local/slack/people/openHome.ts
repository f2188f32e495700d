import type { Slack } from '../slack.ts';
import { toTs } from '../store/ts.ts';
import { homeOpened } from '../wire/events.ts';
import type { Person } from '../workspace.ts';

/** A person opens the home of the app: the bot hears of it, and may publish what they are to see. */
export const openHome = async ({ workspace, store, events, clock }: Slack, person: Person): Promise<void> => {
  const direct = workspace.directChannel(person.id);
  if (direct === undefined) return;
  await events.send(homeOpened(person, direct, store.views.home(person.id), toTs(clock.now() * 1000)));
};
