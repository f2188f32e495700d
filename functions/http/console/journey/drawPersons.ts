import { labelOf } from '../../../../shared/domain/codes.ts';
import { longDate } from '../../../../shared/domain/frenchDates.ts';
import type { Sheet } from '../../../../shared/domain/records.ts';
import { fullName } from '../../../../shared/messages/holderName.ts';
import { type Html, html } from '../../web/html.ts';
import { texts } from '../texts.ts';
import { list } from './drawRecords.ts';
import type { JourneyView } from './journeyView.ts';

/** Who carries the project, how they are reached, and how they came. */
export const drawPersons = (view: JourneyView): Html | '' =>
  list(
    view.holders.map(({ person, sheet }) => {
      const { phone, email } = person.erasedOn === undefined ? person : {};
      return html`<li><strong>${fullName(person)}</strong>${phone && html`<br><a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`}${email && html`<br><a href="mailto:${email}">${email}</a>`}${sheet && html`<br><span class="hint">${drawArrival(sheet, view)}</span>`}</li>`;
    }),
  );

const drawArrival = ({ date, prescribers }: Sheet, { partners, association }: JourneyView): string => {
  const { prescriberChannels } = association.vocabularies;
  const names = prescribers.map(
    (id) => partners.find((partner) => partner.id === id)?.name ?? labelOf(prescriberChannels, id),
  );
  return texts.journey.arrived(longDate(date), names.join(', '));
};
