import { typeset } from '../../../../shared/domain/typeset.ts';
import type { Route } from '../../web/answering.ts';
import { page } from '../../web/answers.ts';
import { html } from '../../web/html.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';
import { ownPath } from './address.ts';

/** The way in: says what it is for before it leads to Slack. */
export const signInPage: Route = ({ queryStringParameters: { vers } }) => {
  const to = new URLSearchParams({ vers: ownPath(vers) });
  const body = html`<h1>${texts.signIn}</h1>
<p class="lead">${typeset(texts.signInLead)}</p>
<p><a class="button" href="/equipe/connexion/slack?${to.toString()}">${texts.signInButton}</a></p>
<p class="hint">${typeset(texts.signInLimits)}</p>`;
  return page(200, teamPage({ title: texts.signIn, body }));
};

/** After signing out. */
export const signedOutPage: Route = () => {
  const body = html`<h1>${texts.signedOut}</h1>
<p>${typeset(texts.signedOutLead)}</p>
<p><a href="/equipe/connexion">${texts.signIn}</a></p>`;
  return page(200, teamPage({ title: texts.signedOut, body }));
};
