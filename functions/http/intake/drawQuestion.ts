import { typeset } from '../../../shared/domain/typeset.ts';
import type { Doubt, Question } from '../../../shared/intake/question.ts';
import { fill, type Texts } from '../../../shared/languages/languages.ts';
import { type Html, html } from '../web/html.ts';
import { drawControl } from './drawControl.ts';

/** A question as it stands on the page: what was written so far, what is wrong or doubtful about it. */
export type Asked = {
  question: Question;
  values: readonly string[];
  fault?: string | undefined;
  doubt?: Doubt | undefined;
  /** what was found out about it, to be looked at */
  note?: string | undefined;
  /** is there a draft that the answer goes into? */
  begun: boolean;
  /** the page's own heading, or a part of it */
  isHeading: boolean;
};

/** The question that is asked now, with its ways to answer it or to leave it. */
export const drawQuestion = ({ question, values, fault, doubt, note, begun, isHeading }: Asked, texts: Texts): Html => {
  const { name, leave } = question;
  const { intake } = texts;
  const heading = (title: Html): Html => (isHeading ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`);
  return html`<form class="ask" id="ask" method="post" action="/demande" novalidate>
<input type="hidden" name="q" value="${name}">${begun && html`<input type="hidden" name="begun" value="1">`}
${drawControl(question, heading, { values, fault: fault ?? doubt?.sentence, note }, texts)}
<button name="do" value="save">${intake.send}</button>
${question.locate && html`<button class="quiet" name="do" value="here" hidden>${typeset(texts.located.button)}</button><input type="hidden" name="point">`}${doubt && drawDoubt(doubt, values[0] ?? '', intake)}${leave !== 'compulsory' && html`<button class="quiet" name="do" value="skip">${intake.skip}</button>`}${
  leave === 'decline' && html`<button class="quiet" name="do" value="decline">${intake.decline}</button>`
}
</form>`;
};

/** What was meant may be taken at a press; sent again as it is, it is taken as it is. */
const drawDoubt = ({ suggestion }: Doubt, written: string, { useSuggestion }: Texts['intake']): Html =>
  html`<input type="hidden" name="sure" value="${written}">${
    suggestion !== undefined &&
    html`<input type="hidden" name="suggestion" value="${suggestion}"><button class="quiet" name="do" value="suggest">${typeset(fill(useSuggestion, { suggestion }))}</button>`
  }`;
