import { stores } from '../../runtime/stores.ts';
import { type Answer, page } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { type Html, html } from '../web/html.ts';
import { languageCookies } from '../web/language.ts';
import { errorTitle } from './drawField.ts';
import type { HolderHere } from './holding.ts';

type Content = { title: string; body: Html; status?: number; back?: string };

/** A page of a holder under its title; with a status from 400 on something is wrong, and the title begins with that. */
export const answerPage = ({ language, texts, request }: HolderHere, content: Content): Promise<Answer> => {
  const { title: plain, body, status = 200, back = texts.myData.pages.first } = content;
  const title = status < 400 ? plain : errorTitle(plain, texts);
  const document = holderPage({
    title,
    language,
    association: stores().association,
    body: html`<h1>${title}</h1>
${body}
<p><a href="/mes-donnees">${back}</a></p>`,
  });
  return page(status, document, languageCookies(request));
};
