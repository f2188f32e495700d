import type { PlainTextOption } from '@slack/types';
import { partnerChoice } from '../../../shared/messages/slack/forms/referralFields.ts';
import { holderChoice } from '../../../shared/messages/slack/holderChoice.ts';
import { fitsChoice } from '../../../shared/messages/slack/inputs.ts';
import { holderSearches } from '../../../shared/messages/slack/lineModal.ts';
import type { Act } from '../act.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';

const longestQuery = 100;
const mostChoices = 20;

type Search = (typed: string, act: Act) => Promise<PlainTextOption[]>;

const searchHolder: Search = async (typed, { directory, now }) =>
  (await directory.findHolders(typed, now)).map(({ item }) => holderChoice(item));

const searchPartner: Search = async (typed, { directory, now }) =>
  (await directory.findPartners(typed, now)).map(partnerChoice);

/** The searches in modals, by action id. */
const searches: ReadonlyMap<string, Search> = new Map([
  ...holderSearches.map((id): [string, Search] => [id, searchHolder]),
  ['partner', searchPartner],
]);

/** All searches; nobody outside the team is shown a name. */
export const registerOptions = (bot: Bot, enter: Door): void => {
  bot.options(/.*/, async ({ options: { action_id, value, user }, ack, context }) => {
    const search = searches.get(action_id);
    const outcome = await enter({ userId: user.id, now: context.now }, async (act) =>
      search ? search(value.slice(0, longestQuery), act) : [],
    );
    const found = 'answer' in outcome ? outcome.answer : [];
    await ack({ options: found.filter(fitsChoice).slice(0, mostChoices) });
  });
};
