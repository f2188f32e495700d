import { addMonths } from '../../../shared/domain/days.ts';
import { isSeenTo, type RightsClaim } from '../../../shared/domain/journey/claims.ts';
import { dayIn, fill, type Language, languages } from '../../../shared/languages/languages.ts';
import type { Account } from '../../../shared/usecases/accountOf.ts';
import { stores } from '../../runtime/stores.ts';
import type { Answer } from '../web/answers.ts';
import { page } from '../web/answers.ts';
import { holderPage } from '../web/holderPage.ts';
import { fillWith, type Html, html, typeset } from '../web/html.ts';
import { languageCookies } from '../web/language.ts';
import { drawSections } from './drawSections.ts';
import type { HolderHere } from './holding.ts';
import { idField } from './newId.ts';
import { paged } from './paged.ts';
import type { Section } from './telling.ts';

/** What is kept, page by page; the first one also says what one can do. */
export const overviewPage = (holder: HolderHere, account: Account, sections: readonly Section[]): Promise<Answer> => {
  const { texts, language, request } = holder;
  const pages = paged(sections);
  const asked = Number(request.queryStringParameters.page);
  const at = pages[asked - 1] ? asked : 1;
  const { lead } = texts.myData;
  const title = at === 1 ? texts.myData.title : fill(texts.myData.pages.title, { page: at, of: pages.length });
  const body = html`<h1>${title}</h1>
${at === 1 && html`${drawNotice(holder)}<p>${lead}</p>${drawClaims(holder, account)}`}
${drawSections(pages[at - 1] ?? [])}
${drawTurning(holder, at, pages.length)}
${at === 1 && drawActions(holder, account)}`;
  const query = at > 1 ? { page: String(at) } : {};
  const { association } = stores();
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

/** The latest objection and the latest request for erasure: open in one of the journeys it is open. */
const drawClaims = ({ person, texts, now }: HolderHere, { journeys }: Account): Html[] =>
  (['objection', 'erasure'] as const).flatMap((kind) => {
    const found = journeys.flatMap((journey) =>
      journey.claims
        .filter((claim) => claim.kind === kind && claim.personId === person.id)
        .map((claim) => ({ claim, seenTo: isSeenTo(journey, claim) })),
    );
    const { claim, seenTo } = found.find((one) => !one.seenTo) ?? found[0] ?? {};
    if (!claim) return [];
    const { answerWithinMonths } = stores().association.rules.claims;
    const days = { on: dayIn(texts, claim.on), by: dayIn(texts, addMonths(claim.on, answerWithinMonths)) };
    const { open, seenTo: done, withdraw } = texts.myData.claims;
    if (seenTo) return [html`<p>${fill(done[kind], days)}</p>`];
    return [
      html`<p>${fill(open[kind], days)}</p>
<form method="post" action="/mes-donnees/retrait">${idField(now)}<button class="quiet" name="quoi" value="${kind satisfies RightsClaim}">${withdraw[kind]}</button></form>`,
    ];
  });

const drawActions = ({ texts }: HolderHere, { preferences }: Account): Html => {
  const { actions } = texts.myData;
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
${drawMailLanguage(texts.myData.mailLanguage, preferences.language)}
<form method="post" action="/mes-donnees/fin"><button>${actions.finish}</button></form>`;
};

const drawMailLanguage = (
  words: { title: string; now: string; change: string },
  chosen: string | undefined = 'fr',
): Html => {
  const codes = Object.keys(languages) as Language[];
  const nameOf = (code: Language): string => languages[code].language.name;
  const now = codes.find((code) => code === chosen) ?? 'fr';
  return html`<h2>${words.title}</h2>
<form method="post" action="/mes-donnees/langue"><p>${typeset(fill(words.now, { language: nameOf(now) }))}</p>${codes
    .filter((code) => code !== now)
    .map(
      (code) =>
        html`<button class="quiet" name="langue" value="${code}">${fillWith(words.change, { language: html`<bdi lang="${code}">${nameOf(code)}</bdi>` })}</button>`,
    )}</form>`;
};
