import { textsIn } from '../../../shared/languages/languages.ts';
import { stores } from '../../runtime/stores.ts';
import { page } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { html } from '../web/html.ts';
import { languageOf } from '../web/language.ts';
import { endSession } from '../web/session.ts';
import { fromOurPage } from './holding.ts';

/** Nobody sees anything here any more; also pressed where the session is over already. */
export const finish = fromOurPage(async (request) => {
  const { passes, association } = stores();
  const language = languageOf(request);
  const { title, lead, again } = textsIn(language).myData.finished;
  const body = html`<h1>${title}</h1>
<p>${lead}</p>
<p><a href="/mes-donnees">${again}</a></p>`;
  const cookie = await endSession(passes, request, 'myData');
  return page(200, holderPage({ title, body, language, association }), [cookie]);
});
