import { contenders, isSure } from '../../../shared/domain/search/nameIndex.ts';
import { journeyCard } from '../../../shared/messages/slack/card.ts';
import { holderList } from '../../../shared/messages/slack/holderList.ts';
import { botTexts } from '../../../shared/messages/slack/texts.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { Command } from './command.ts';

const longestName = 100;

/** Opens the card of a holder; where several may be meant, asks which. */
export const parcours: Command = {
  name: '/parcours',
  usage: 'nom du porteur',
  description: 'Voir un parcours et agir',
  examples: ['/parcours Amina Benali'],
  listener: async ({ text, triggerId }, act) => {
    const name = text.slice(0, longestName).trim();
    if (name === '') return { text: botTexts.emptySearch };
    const found = await act.directory.findNamed(name, act.now);
    const likely = contenders(found);
    const [one] = likely;
    if (!one) return { text: botTexts.noHolder(name) };
    if (likely.length > 1 || !isSure(one))
      return holderList((likely.length > 1 ? likely : found).map(({ item }) => item));
    const facts = await loadFacts(act, one.item.journey.id);
    if (!facts) return { text: botTexts.noHolder(name) };
    await act.slack.views.open({ trigger_id: triggerId, view: journeyCard(facts) });
    return undefined;
  },
};
