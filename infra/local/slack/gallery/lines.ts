import { association } from '../../../../shared/association/association.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import { readAppointmentLine } from '../../../../shared/domain/search/appointmentLine.ts';
import {
  createHolderNames,
  createPartnerNames,
  createPlaceNames,
  type Names,
} from '../../../../shared/domain/search/names.ts';
import { readReferralLine } from '../../../../shared/domain/search/referralLine.ts';
import { appointmentLineModal } from '../../../../shared/messages/slack/appointmentLineModal.ts';
import { lineNotes } from '../../../../shared/messages/slack/lineModal.ts';
import { referralLineModal } from '../../../../shared/messages/slack/referralLineModal.ts';
import { stories } from './journeys.ts';
import { everybody, now, partners, places } from './people.ts';
import { type Sample, sample } from './sample.ts';

const { taken, maturing, creating, seeding, closed } = stories;
const all = [taken, maturing, creating, seeding, closed];
const factsOf = (id: string | undefined) => all.find(({ journey }) => journey.id === id);

const names: Names = {
  holders: createHolderNames(
    everybody,
    all.map(({ journey }) => journey),
  ),
  partners: createPartnerNames(partners),
  places: createPlaceNames(places, () => undefined),
  periods: places,
};

const recent = [maturing, creating, seeding].flatMap(({ journey, persons: [person] }) =>
  person ? [{ person, journey }] : [],
);

/** What a line of `/rdv` fills in. */
const appointment = (text: string) => {
  const { likely, doubts, corrections, unread, ...draft } = readAppointmentLine(text, toLocal(now), names);
  const notes = text === '' ? {} : lineNotes({ doubts, corrections, unread }, false);
  const setting = { facts: factsOf(draft.holder?.journey.id), places, partners, now };
  return appointmentLineModal(draft, notes, setting, { offered: text === '' ? recent : likely });
};

/** What a line of `/orientation` fills in. */
const referral = (text: string) => {
  const { holder, partnerIds, doubts, corrections, unread } = readReferralLine(text, toLocal(now), names);
  const notes = lineNotes({ doubts, corrections, unread }, false);
  return referralLineModal(
    { partnerIds },
    notes,
    { facts: factsOf(holder?.journey.id), partners, association, now },
    { holder },
  );
};

const asked = 'Zoé Lefèvre mardi 14h maturation 45min Lambersart orientée BGE';
const unclear = 'Amina 31/02 14h maturation blabla';
const sent = 'Fatou Diallo BGE Adie pour un financement';

/** What becomes of the lines that people type. */
export const lines = (): Sample[] => [
  sample('appointmentLineModal', '/rdv', appointment('')),
  sample('appointmentLineModal', `/rdv ${asked}`, appointment(asked), 'compris'),
  sample('appointmentLineModal', `/rdv ${unclear}`, appointment(unclear), 'incertain'),
  sample('referralLineModal', `/orientation ${sent}`, referral(sent)),
];
