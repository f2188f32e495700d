import { association } from '../../../shared/association/association.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { type Language, textsIn } from '../../../shared/languages/languages.ts';
import { type Answer, page } from './answers.ts';
import { holderPage } from './holderPage.ts';
import { html } from './html.ts';

const statuses = {
  unreadable: 400,
  fromElsewhere: 403,
  unknownPage: 404,
  tooLong: 413,
  notAForm: 415,
  failed: 503,
} as const;

export type ProblemName = keyof typeof statuses;

/** A page that says what is wrong and what to do, in the holder's language. */
export const problem = (name: ProblemName, language: Language): Promise<Answer> => {
  const { problems, layout } = textsIn(language);
  const { title, sentence } = problems[name];
  const body = html`<h1>${title}</h1>
<p>${typeset(sentence)}</p>
<p><a href="/demande">${layout.toIntake}</a></p>`;
  return page(statuses[name], holderPage({ title, body, language, association, path: '/demande' }));
};
