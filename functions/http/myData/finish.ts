import { textsIn } from '../../../shared/languages/languages.ts';
import { stores } from '../../runtime/stores.ts';
import { acting } from '../web/acting.ts';
import type { Route } from '../web/answering.ts';
import { page, seeOther } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { html } from '../web/html.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import { endSession } from '../web/session.ts';

/** Ends the session here; also pressed where it is over already. */
export const finish = acting(async (request) =>
  seeOther('/mes-donnees/fin', [await endSession(stores().passes, request, 'myData')]),
);

/** Nobody sees anything here any more. */
export const finishedPage: Route = (request) => {
  const language = languageOf(request);
  const { title, lead, again } = textsIn(language).myData.finished;
  const body = html`<h1>${title}</h1>
<p>${lead}</p>
<p><a href="/mes-donnees">${again}</a></p>`;
  const document = holderPage({ title, body, language, association: stores().association });
  return page(200, document, languageCookies(request));
};
