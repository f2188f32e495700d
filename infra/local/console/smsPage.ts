import { html } from 'hono/html';
import { longDateTime } from '../../../shared/domain/frenchDates.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import { smsText } from '../../../shared/messages/smsText.ts';
import type { LocalText } from '../sms/sms.ts';
import { type Html, page } from './layout.ts';
import { texts } from './texts.ts';

/** What was sent to telephones, and how many text messages each took. */
export const smsPage = (sent: readonly LocalText[]): Html =>
  page(
    texts.sms.title,
    html`<header><p><a href="/">${texts.back}</a></p><h1>${texts.sms.title}</h1></header>
<main><section class="sheet">${
      sent.length === 0
        ? html`<p class="quiet">${texts.sms.none}</p>`
        : html`<ul class="list">${sent.map(
            ({ sentAt, to, text }) =>
              html`<li>${longDateTime(toLocal(sentAt))}, ${to} : ${text} <span class="quiet">(${texts.sms.parts(smsText(text).parts)})</span></li>`,
          )}</ul>`
    }</section></main>`,
  );
