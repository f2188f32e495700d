import {
  appointmentStatuses,
  appointmentTypes,
  evaluationTransitions,
  referralOutcomes,
} from '../../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../../shared/domain/codes.ts';
import { longDate, longDateTime } from '../../../../shared/domain/frenchDates.ts';
import type { Appointment } from '../../../../shared/domain/records.ts';
import { standing } from '../../../../shared/domain/reminders/standing.ts';
import { remotePlaces } from '../../../../shared/domain/remotePlaces.ts';
import { typeset } from '../../../../shared/domain/typeset.ts';
import { answersInWords } from '../../../../shared/messages/answersInWords.ts';
import { type Html, html } from '../../web/html.ts';
import { texts } from '../texts.ts';
import type { JourneyView } from './journeyView.ts';

const words = texts.journey;

/** A list; nothing where there is nothing to list. */
export const list = (items: readonly Html[]): Html | '' => (items.length === 0 ? '' : html`<ul>${items}</ul>`);

/** What was brought up and waits to be seen to. */
export const drawFollowUps = ({ journey, association }: JourneyView): Html | '' =>
  list(
    standing(journey, association).map(
      ({ why, due, to }) => html`<li>${typeset(why)} <span class="hint">${longDate(due)}, ${to.join(', ')}</span></li>`,
    ),
  );

/** To whom they were sent, the latest first. */
export const drawReferrals = ({ journey, partners }: JourneyView): Html | '' => {
  const nameOf = (id: string): string => partners.find((partner) => partner.id === id)?.name ?? id;
  return list(
    journey.referrals
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map(
        ({ partnerId, date, purpose, outcome = 'waiting' }) =>
          html`<li>${nameOf(partnerId)}${purpose && html`, ${purpose}`} <span class="hint">${longDate(date)}, ${labelOf(referralOutcomes, outcome)}</span></li>`,
      ),
  );
};

/** The grids with what to watch, and the jobs created. */
export const drawGrids = ({ journey }: JourneyView): Html | '' =>
  list([
    ...journey.evaluations.map(
      ({ date, transition, vigilance, holderPresent }) =>
        html`<li>${labelOf(evaluationTransitions, transition)} <span class="hint">${longDate(date)}${holderPresent && html`, ${words.together}`}</span>${vigilance && html`<br>${typeset(vigilance)}`}</li>`,
    ),
    ...journey.jobCreations.map(
      ({ date, count }) => html`<li>${words.jobs(count)} <span class="hint">${longDate(date)}</span></li>`,
    ),
  ]);

/** Every appointment, the latest first, with what holders answered to it. */
export const drawAppointments = ({ journey, holders, places }: JourneyView): Html | '' => {
  if (journey.appointments.length === 0) return '';
  const persons = holders.map(({ person }) => person);
  const placeOf = (id = ''): string => places.find((place) => place.id === id)?.name ?? labelOf(remotePlaces, id);
  const { when, what, who, where, outcome } = words.columns;
  const drawRow = (appointment: Appointment): Html => {
    const { at, type, advisor = '', placeId, status } = appointment;
    const cells = [
      [what, labelOf(appointmentTypes, type)],
      [who, advisor],
      [where, placeOf(placeId)],
      [outcome, [labelOf(appointmentStatuses, status), ...answersInWords(journey, persons, appointment)].join(', ')],
    ];
    return html`<tr><th scope="row">${longDateTime(at)}</th>${cells.map(
      ([label, text]) => html`<td><span class="label">${label}</span>${text}</td>`,
    )}</tr>
`;
  };
  return html`<table class="rows">
<thead><tr>${[when, what, who, where, outcome].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${journey.appointments.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(drawRow)}</tbody>
</table>`;
};
