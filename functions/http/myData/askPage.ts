import { mailAddress } from '../../../shared/domain/mailAddress.ts';
import { type Language, textsIn } from '../../../shared/languages/languages.ts';
import { oweMyDataLinks } from '../../../shared/usecases/oweMyDataLinks.ts';
import { stores } from '../../runtime/stores.ts';
import { acting } from '../web/acting.ts';
import { type Answer, page, seeOther } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { html } from '../web/html.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import type { HttpRequest } from '../web/request.ts';
import { drawField, errorTitle } from './drawField.ts';

/** Without a session: to which address shall the link go? */
export const askPage = (request: HttpRequest, given = '', fault?: string): Promise<Answer> => {
  const { language, texts } = spoken(request);
  const { ask } = texts.myData;
  const title = fault === undefined ? ask.title : errorTitle(ask.title, texts);
  const field = { name: 'email', label: ask.label, type: 'email', value: given, longest: 254, autocomplete: 'email' };
  const body = html`<h1>${title}</h1>
<p>${ask.lead}</p>
<form method="post" action="/mes-donnees/lien" novalidate>${drawField({ ...field, hint: ask.hint, fault })}
<button>${ask.send}</button></form>
<p>${ask.noMail}</p>`;
  const document = holderPage({ title, body, language, association: stores().association });
  return page(fault === undefined ? 200 : 422, document, languageCookies(request));
};

/** The same answer whether the address is known or not. */
export const askForLink = acting(async (request, form) => {
  const { faults } = spoken(request).texts.myData;
  const given = (form.get('email')?.[0] ?? '').trim();
  if (given.length > 254 || !mailAddress.test(given)) return askPage(request, given.slice(0, 254), faults.email);
  await oweMyDataLinks(stores(), given, request.requestContext.timeEpoch);
  return seeOther('/mes-donnees/envoi');
});

/** What happens next, for whoever asked. */
export const sentPage = (request: HttpRequest): Promise<Answer> => {
  const { language, texts } = spoken(request);
  const { sentTitle: title, sent, nothing, again } = texts.myData.ask;
  const body = html`<h1>${title}</h1>
<p role="status">${sent}</p>
<p>${nothing}</p>
<p><a href="/mes-donnees">${again}</a></p>`;
  const document = holderPage({ title, body, language, association: stores().association });
  return page(200, document, languageCookies(request));
};

const spoken = (request: HttpRequest) => {
  const language: Language = languageOf(request);
  return { language, texts: textsIn(language) };
};
