import type { Appointment } from '../../../shared/domain/records.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { fill, labelled, momentIn, textsIn } from '../../../shared/languages/languages.ts';
import { phoneOf } from '../../../shared/messages/mail.ts';
import { whereIn } from '../../../shared/messages/mails.ts';
import { holderPage } from '../web/holderPage.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { type AppointmentVisit, aheadOf, whyNotAhead } from './appointmentVisit.ts';

const address = '/rendez-vous';

/** The questions that have a page of their own: `?question=annuler`. */
export const askToMove = 'autre-moment';
export const askIfSure = 'annuler';

const paragraph = (text: string, more: Html | '' = ''): Html => html`<p${more}>${typeset(text)}</p>\n`;

/** The appointment, what the holder answered, and what they can answer. `fault`: why the last answer did not count. */
export const appointmentPage = (visit: AppointmentVisit, fault?: string): Html => {
  const { appointment: texts } = textsIn(visit.language);
  const { appointment } = visit;
  const ahead = aheadOf(visit);
  return plainPage(
    visit,
    texts.title,
    html`${fault === undefined ? '' : paragraph(fault, html` class="fault" role="alert"`)}${
      appointment && details(visit, appointment)
    }${ahead ? choices(visit, ahead) : whatBecame(visit)}<form method="post" action="${address}/fin"><button class="quiet">${texts.finish}</button></form>`,
  );
};

const whatBecame = (visit: AppointmentVisit): Html => {
  const { appointment: texts } = textsIn(visit.language);
  const why = whyNotAhead(visit);
  const byThemselves = why === 'cancelled' && visit.answer?.says === 'cancels';
  return html`${paragraph(byThemselves ? texts.noted.cancels : texts.states[why])}${paragraph(
    fill(texts.callUs, { phone: phoneOf(visit.association) }),
  )}`;
};

/** Where another time is asked for; with what was written, and what is wrong about it. */
export const askToMovePage = (visit: AppointmentVisit, { at }: Appointment, wish: string, fault?: string): Html => {
  const texts = textsIn(visit.language);
  const { title, label, hint, send, back } = texts.appointment.ask;
  const described = fault === undefined ? 'wish-hint' : 'wish-fault wish-hint';
  return plainPage(
    visit,
    title,
    html`${form(
      at,
      html`<div class="ask"><label for="wish">${typeset(label)}</label>
${fault === undefined ? '' : paragraph(fault, html` class="fault" id="wish-fault"`)}${paragraph(hint, html` class="hint" id="wish-hint"`)}<textarea id="wish" name="wish" rows="3" dir="auto" aria-describedby="${described}"${attribute('aria-invalid', fault && 'true')}>${wish}</textarea>
<button name="do" value="ask">${send}</button></div>`,
    )}<p><a href="${address}">${back}</a></p>`,
    { question: askToMove, title: fault === undefined ? title : labelled(texts, texts.layout.error, title) },
  );
};

/** Asked once more before it counts. */
export const askIfSurePage = (visit: AppointmentVisit, appointment: Appointment): Html => {
  const { title, several, yes, no } = textsIn(visit.language).appointment.sure;
  return plainPage(
    visit,
    title,
    html`${details(visit, appointment)}${appointment.personIds.length > 1 ? paragraph(several) : ''}${form(
      appointment.at,
      html`<button name="do" value="cancel">${yes}</button>`,
    )}<p><a href="${address}">${no}</a></p>`,
    { question: askIfSure },
  );
};

/** Without a session: it is over, or the holder ended it. */
export const noSessionPage = (around: Around, why: 'closed' | 'finished'): Html => {
  const { title, lead } = textsIn(around.language).appointment[why];
  return plainPage(around, title, paragraph(lead));
};

type Around = Pick<AppointmentVisit, 'language' | 'association'>;

const plainPage = (
  { language, association }: Around,
  heading: string,
  body: Html,
  { question, title = heading }: { question?: string; title?: string } = {},
): Html =>
  holderPage({
    title: typeset(title),
    language,
    association,
    body: html`<h1>${typeset(heading)}</h1>\n${body}`,
    ...(question !== undefined && { query: { question } }),
  });

const details = ({ language, place }: AppointmentVisit, appointment: Appointment): Html => {
  const texts = textsIn(language);
  const { mails } = texts;
  const where = whereIn(mails.remote, appointment, place && fill(mails.place, { place: place.name }));
  const { advisor } = appointment;
  return html`<p><strong>${momentIn(texts, appointment.at)}</strong></p>
${where === undefined ? '' : paragraph(where)}${advisor === undefined ? '' : paragraph(fill(mails.withWhom, { advisor }))}`;
};

const choices = ({ language, answer }: AppointmentVisit, { at }: Appointment): Html => {
  const { appointment: texts } = textsIn(language);
  const noted = answer && answer.says !== 'cancels' ? texts.noted[answer.says] : undefined;
  const wish = answer?.says === 'wishes' ? answer.wish : '';
  return html`${noted === undefined ? '' : paragraph(fill(noted, { wish }), html` role="status"`)}${
    answer?.says === 'comes' ? '' : form(at, html`<button name="do" value="come">${texts.comes}</button>`)
  }<ul>
<li><a href="?question=${askToMove}">${texts.otherTime}</a>
<li><a href="?question=${askIfSure}">${texts.cancel}</a>
<li><a href="${address}/agenda.ics" download>${texts.calendar}</a>
</ul>
`;
};

/** `to` is the time that the holder saw: an answer to another one does not count. */
const form = (at: string, body: Html): Html =>
  html`<form method="post" action="${address}"><input type="hidden" name="to" value="${at}">${body}</form>\n`;
