import { toLocal } from '../../../shared/domain/paris.ts';
import { formModal } from '../../../shared/messages/slack/form.ts';
import { referralNewsOf } from '../../../shared/messages/slack/forms/referralNews.ts';
import { lineNotes } from '../../../shared/messages/slack/lineModal.ts';
import { referralLineModal } from '../../../shared/messages/slack/referralLineModal.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { Command } from './command.ts';
import { longestLine, mostRecent } from './rdv.ts';

/** Sends somebody on to partners from one line, or notes what became of it. Nothing is saved before it was seen. */
export const orientation: Command = {
  name: '/orientation',
  usage: 'nom, partenaires, pour quoi, ou sa suite',
  description: 'Noter une orientation, ou sa suite',
  examples: [
    '/orientation Amina Benali {partenaire} pour un financement',
    '/orientation Amina Benali {partenaire} engagée',
  ],
  listener: async ({ text: line, triggerId }, act) => {
    const { directory, now, slack, staff, jalon } = act;
    // What reads a line is loaded with the first one.
    const { readReferralLine } = await import('../../../shared/domain/search/referralLine.ts');
    const read = await directory.read(now, (names) =>
      readReferralLine(line.slice(0, longestLine), toLocal(now), names),
    );
    const { holder, others, likely, partnerIds, outcome, doubts, corrections, unread, ...draft } = read;
    const [facts, offered, partners] = await Promise.all([
      holder && loadFacts(act, holder.journey.id),
      line === '' ? directory.recentHolders(staff.name, now, mostRecent) : likely,
      directory.partners(now),
    ]);
    const news = facts && outcome && referralNewsOf(facts, partnerIds, outcome);
    const notes = line === '' ? {} : lineNotes({ doubts, corrections, unread }, line.length > longestLine);
    const setting = { facts, partners, association: jalon.association, now };
    const personId = holder && others.length === 0 ? holder.person.id : undefined;
    const view = news
      ? formModal(news, facts)
      : referralLineModal({ ...draft, partnerIds, ...(personId !== undefined && { personId }) }, notes, setting, {
          holder,
          offered,
        });
    await slack.views.open({ trigger_id: triggerId, view });
    return undefined;
  },
};
