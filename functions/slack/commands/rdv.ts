import { toLocal } from '../../../shared/domain/paris.ts';
import { appointmentLineModal } from '../../../shared/messages/slack/appointmentLineModal.ts';
import { lineNotes } from '../../../shared/messages/slack/lineModal.ts';
import type { Act } from '../act.ts';
import { loadFacts } from '../journeyFacts.ts';
import type { Command } from './command.ts';

/** Longer than anything somebody types as one line; the search compares each word with every name. */
export const longestLine = 500;

/** How many of the holders one has met last are offered. */
export const mostRecent = 3;

/** Notes an appointment from one line. Nothing is saved before it was seen: the line fills in a modal. */
export const rdv: Command = {
  name: '/rdv',
  usage: 'nom, date, heure, durée, type, lieu, orientations',
  description: 'Noter ou prévoir un rendez-vous',
  examples: [
    '/rdv Amina Benali 12/03 14h maturation 45min {lieu} orientée {partenaire}',
    '/rdv Benali jeudi en huit 9h30 visio',
    '/rdv',
  ],
  listener: async ({ text, triggerId }, act) => {
    await openAppointment(text, triggerId, act);
    return undefined;
  },
};

/** Opens the modal of an appointment, filled in from a line; from an empty one with the holders met last. */
export const openAppointment = async (line: string, triggerId: string, act: Act): Promise<void> => {
  const { directory, now, slack, staff } = act;
  // What reads a line is loaded with the first one.
  const { readAppointmentLine } = await import('../../../shared/domain/search/appointmentLine.ts');
  const { likely, doubts, corrections, unread, ...draft } = await directory.read(now, (names) =>
    readAppointmentLine(line.slice(0, longestLine), toLocal(now), names),
  );
  const [facts, offered, places, partners] = await Promise.all([
    draft.holder && loadFacts(act, draft.holder.journey.id),
    line === '' ? directory.recentHolders(staff.name, now, mostRecent) : likely,
    directory.places(now),
    directory.partners(now),
  ]);
  const notes = line === '' ? {} : lineNotes({ doubts, corrections, unread }, line.length > longestLine);
  const setting = { facts, places, partners, now };
  await slack.views.open({ trigger_id: triggerId, view: appointmentLineModal(draft, notes, setting, { offered }) });
};
