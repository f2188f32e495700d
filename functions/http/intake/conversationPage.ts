import type { Association } from '../../../shared/domain/association.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import type { Question } from '../../../shared/intake/question.ts';
import { type Said, saidIn } from '../../../shared/intake/said.ts';
import type { Setting } from '../../../shared/intake/setting.ts';
import { type Language, labelled, type Texts } from '../../../shared/languages/languages.ts';
import { holderPage } from '../web/holderPage.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { type Asked, drawQuestion } from './drawQuestion.ts';
import { askScriptAddress, hereScriptAddress, sendScriptAddress } from './scripts.ts';

type Conversation = {
  setting: Setting;
  language: Language;
  association: Association;
  /** the question that is asked; without one everything is answered */
  asked?: Omit<Asked, 'isHeading'>;
  draftId?: string;
  /** why it could not be sent */
  trouble?: string;
};

/** What was said so far, each answer to be changed, and what is asked now; at its end all of it once more, to be sent. */
export const conversationPage = (conversation: Conversation): Html => {
  const { setting, language, association, asked, trouble } = conversation;
  const { texts } = setting;
  const said = saidIn(setting).filter(({ question }) => question.name !== asked?.question.name);
  const first = asked !== undefined && Object.keys(setting.draft.answers).length === 0;
  const ask = asked?.question.ask ?? texts.recap.title;
  const title = first ? texts.intake.title : ask;
  const wrong = asked?.fault ?? asked?.doubt?.sentence ?? trouble;
  return holderPage({
    title: wrong === undefined ? title : labelled(texts, texts.layout.error, title),
    language,
    association,
    path: '/demande',
    script: scriptFor(asked?.question),
    ...(asked && !first && { query: { q: asked.question.name } }),
    body: asked
      ? html`${first ? opening(setting) : drawSaid(said, texts)}
${drawQuestion({ ...asked, isHeading: !first }, texts)}
${asked.begun && drawState(texts)}`
      : drawRecap(conversation, said),
  });
};

const scriptFor = (question: Question | undefined): string => {
  if (!question) return sendScriptAddress;
  return question.locate ? hereScriptAddress : askScriptAddress;
};

const opening = ({ draft, texts: { intake } }: Setting): Html => html`<h1>${intake.title}</h1>
<p>${typeset(draft.joins === undefined ? intake.lead : intake.invited)}</p>
<p class="hint">${typeset(intake.keep)} <a href="/demande/vos-donnees">${typeset(intake.use)}</a></p>`;

/** Answers as bubbles; one touches an answer to change it. `path` may be empty: the page's own. Two dozen weigh: no byte too many. */
const drawSaid = (said: readonly Said[], { intake }: Texts, path = ''): Html | '' =>
  said.length === 0
    ? ''
    : html`<p class="hint">${intake.change}</p>
<dl aria-label="${intake.said}">${said.map(
        ({ question: { name, short }, text }) => html`<dt>${short}<dd><a href="${path}?q=${name}#ask">${text}</a>`,
      )}</dl>`;

const drawRecap = ({ setting, draftId, trouble }: Conversation, said: readonly Said[]): Html => {
  const { draft, texts } = setting;
  const { recap } = texts;
  return html`<h1>${recap.title}</h1>
<p>${typeset(recap.lead)}</p>
${trouble !== undefined && html`<p class="fault" role="alert">${typeset(trouble)}</p>`}
${drawSaid(said, texts, trouble === undefined ? '' : '/demande')}
<form class="ask" method="post" action="/demande/envoi"${attribute('data-challenge', draftId)}>
<input type="hidden" name="proof" id="proof"><p class="trap" aria-hidden="true"><label>${recap.honeypot}<input name="website" tabindex="-1" autocomplete="off"></label></p>
<button>${draft.joins === undefined ? recap.send : recap.joinSend}</button>
</form>
${drawState(texts)}`;
};

const drawState = ({ intake }: Texts): Html =>
  html`<p class="hint">${intake.notSent} <a href="/demande/plus-tard">${intake.later}</a></p>`;
