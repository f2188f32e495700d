import { typeset } from '../../../shared/domain/typeset.ts';
import { fill } from '../../../shared/languages/languages.ts';
import { type Account, accountOf } from '../../../shared/usecases/accountOf.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, page } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { type Html, html } from '../web/html.ts';
import { languageCookies } from '../web/language.ts';
import { askPage } from './askPage.ts';
import { drawClaims } from './drawClaims.ts';
import { drawSections } from './drawSections.ts';
import { forHolder, type HolderHere } from './holding.ts';
import { drawMailLanguage } from './mailLanguage.ts';
import { paged } from './paged.ts';
import { tellAccount } from './tellAccount.ts';

/** Everything that is kept; without a session the way to it. */
export const overview = forHolder(
  async (holder) => {
    const { person, language, now, request } = holder;
    const account = await accountOf(stores(), person.id, { language, now });
    return account ? overviewPage(holder, account) : askPage(request);
  },
  (request) => askPage(request),
);

/** What is kept, page by page; the first one also says what one can do. */
const overviewPage = (holder: HolderHere, account: Account): Promise<Answer> => {
  const { texts, language, request } = holder;
  const { association } = stores();
  const { lead, title: first, pages: words } = texts.myData;
  const pages = paged(tellAccount({ account, texts, association }));
  const asked = Number(request.queryStringParameters.page);
  const at = pages[asked - 1] ? asked : 1;
  const title = at === 1 ? first : fill(words.title, { page: at, of: pages.length });
  const body = html`<h1>${title}</h1>
${at === 1 && html`${drawNotice(holder)}<p>${lead}</p>${drawClaims(holder, account)}`}
${drawSections(pages[at - 1] ?? [], texts)}
${drawTurning(holder, at, pages.length)}
${at === 1 && drawActions(holder, account)}`;
  const query = at > 1 ? { page: String(at) } : {};
  return page(200, holderPage({ title, body, language, association, query }), languageCookies(request));
};

/** What was just done, as the address says. */
const drawNotice = ({ request, texts }: HolderHere): Html | '' => {
  const { done } = texts.myData;
  const { fait = '' } = request.queryStringParameters;
  return Object.hasOwn(done, fait) ? html`<p role="status"><b>${done[fait as keyof typeof done]}</b></p>` : '';
};

const drawTurning = ({ texts }: HolderHere, at: number, of: number): Html => {
  const { next, previous, first } = texts.myData.pages;
  const link = (page: number, words: string): Html => html`<p><a href="/mes-donnees?page=${page}">${words}</a></p>`;
  return html`${at < of && link(at + 1, fill(next, { page: at + 1, of }))}
${at > 2 && link(at - 1, previous)}${at > 1 && html`<p><a href="/mes-donnees">${first}</a></p>`}`;
};

const drawActions = (holder: HolderHere, { preferences }: Account): Html => {
  const { actions } = holder.texts.myData;
  const links = [
    ['corriger', actions.correct],
    ['erreur', actions.mistake],
    ['export.txt', actions.readable],
    ['export.json', actions.json],
    ['opposition', actions.object],
    ['effacement', actions.erase],
  ].map(([path, words = '']) => html`<li><a href="/mes-donnees/${path}">${typeset(words)}</a>`);
  return html`<h2>${actions.title}</h2>
<ul>${links}</ul>
${drawMailLanguage(holder, preferences.language)}
<form method="post" action="/mes-donnees/fin"><button>${actions.finish}</button></form>`;
};
