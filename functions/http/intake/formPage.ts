import type { FormValues } from '../web/formBody.ts';
import { type Html, html, typeset } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import { drawQuestion } from './drawQuestion.ts';
import type { Question, Questions } from './question.ts';
import type { Faults } from './readAnswers.ts';
import { faults as faultTexts, texts } from './texts.ts';

type FormState = {
  formId: string;
  questions: Questions;
  form?: FormValues;
  faults?: Faults;
  /** why it could not be taken in although every answer is right */
  refusal?: string;
};

/** The form, empty or with what was answered and what is wrong with it. */
export const formPage = ({ formId, questions, form, faults = new Map(), refusal }: FormState): Html => {
  const isWrong = faults.size > 0 || refusal !== undefined;
  const parts = partsOf(questions).map(
    ({ heading, asked }) => html`<section>
<h2>${typeset(heading)}</h2>
${asked.map(([name, question]) => drawQuestion({ name, question, values: form?.get(name) ?? [], fault: faults.get(name) }))}
</section>
`,
  );
  return layout({
    title: isWrong ? `${faultTexts.title} : ${texts.title}` : texts.title,
    body: html`<h1>${texts.title}</h1>
<p class="lead">${typeset(texts.lead)}</p>
${isWrong && drawSummary(questions, faults, refusal)}
<p>${texts.compulsory}</p>
<form method="post" action="/demande" novalidate>
<input type="hidden" name="formId" value="${formId}">
${parts}
<p>${texts.use}</p>
<p class="hint" id="send">${texts.notSentYet}</p>
<button aria-describedby="send">${texts.send}</button>
</form>`,
  });
};

/** Takes the focus when the page opens, without a script. */
const drawSummary = (questions: Questions, faults: Faults, refusal: string | undefined): Html => {
  const links = Object.keys(questions)
    .filter((name) => faults.has(name))
    .map((name) => html`<li><a href="#${name}">${typeset(faults.get(name) ?? '')}</a></li>`);
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>${refusal ?? faultTexts.summary(faults.size)}</h2>
<ul>${links}</ul>
</div>`;
};

type Part = { heading: string; asked: [name: string, question: Question][] };

const partsOf = (questions: Questions): Part[] => {
  const parts: Part[] = [];
  for (const [name, question] of Object.entries(questions)) {
    if (question.heading !== undefined) parts.push({ heading: question.heading, asked: [] });
    parts.at(-1)?.asked.push([name, question]);
  }
  return parts;
};
