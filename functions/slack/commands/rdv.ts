import { toDay } from '../../../shared/domain/paris.ts';
import { readAppointmentLine } from '../../../shared/domain/search/appointmentLine.ts';
import { contenders, type Found, isSure } from '../../../shared/domain/search/nameIndex.ts';
import { appointmentLineModal, lineNotes } from '../../../shared/messages/slack/appointmentLineModal.ts';
import { type Holder, holderChoice } from '../../../shared/messages/slack/holderChoice.ts';
import { fitsChoice } from '../../../shared/messages/slack/inputs.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { Command } from './command.ts';

/** Longer than anything somebody types as one line; the search compares each word with every name. */
const longestLine = 300;

/** Notes an appointment from one line. Nothing is saved before it was seen: the line fills in a modal. */
export const rdv: Command = {
  name: '/rdv',
  usage: 'nom, date, heure, durée, type',
  description: 'Noter ou prévoir un rendez-vous',
  examples: ['/rdv Amina Benali 12/03 14h maturation 45min', '/rdv Benali demain 9h30'],
  listener: async ({ text, triggerId }, act) => {
    const { directory, now, slack } = act;
    const { rest, badDate, ...line } = readAppointmentLine(text.slice(0, longestLine), toDay(now));
    const likely = contenders(await directory.findHolders(rest.join(' '), now, 0));
    const holder = theOne(likely);
    const [facts, places] = await Promise.all([holder && loadFacts(act, holder.journey.id), directory.places(now)]);
    const setting = { facts, places, now };
    const draft = { ...line, ...(holder && { holder }) };
    const left = likely[0]?.left ?? rest;
    const cut = text.length > longestLine;
    const notes = lineNotes(draft, { left, cut, badDate, likely: likely.map(({ item }) => item) }, setting);
    await slack.views.open({ trigger_id: triggerId, view: appointmentLineModal(draft, notes, setting) });
    return undefined;
  },
};

/** The holder that is meant beyond doubt: the only likely one, or the only one of them who is still accompanied. */
const theOne = (likely: readonly Found<Holder>[]): Holder | undefined => {
  const open = likely.filter(({ item }) => item.journey.stage !== 'closed');
  const [one, ...others] = open.length > 0 ? open : likely;
  return one && others.length === 0 && isSure(one) && fitsChoice(holderChoice(one.item)) ? one.item : undefined;
};
