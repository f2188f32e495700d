import { typeset } from '../../../shared/domain/typeset.ts';
import { type Answer, page } from '../web/answers.ts';
import type { FormProblem } from '../web/formBody.ts';
import { html } from '../web/html.ts';
import { teamPage } from './teamPage.ts';
import { type RefusalName, refused, texts } from './texts.ts';

const signInHelps: readonly RefusalName[] = ['signedOut', 'notOfTeam', 'badSignIn', 'declined'];

/** A page that says why nothing is shown, and the way on. */
export const refusal = (name: RefusalName, cookies: readonly string[] = []): Promise<Answer> => {
  const { status, title, sentence } = refused[name];
  const way = signInHelps.includes(name)
    ? html`<a href="/equipe/connexion">${texts.again}</a>`
    : html`<a href="/equipe">${texts.dashboard}</a>`;
  const body = html`<h1>${title}</h1>
<p>${typeset(sentence)}</p>
<p>${way}</p>`;
  return page(status, teamPage({ title, body }), cookies);
};

/** For `acting`: a form of the team's pages that is not even looked at. */
export const refuseForm = (name: FormProblem): Promise<Answer> => refusal(name);
