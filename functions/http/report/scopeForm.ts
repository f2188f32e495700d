import type { Association } from '../../../shared/domain/association.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { type ScopePart, scopeChoices, scopeParameters, scopeQuery } from '../../../shared/report/scope/readScope.ts';
import type { Scope } from '../../../shared/report/scope/scope.ts';
import { sayLeftOut, sayScope } from '../../../shared/report/scope/texts.ts';
import { drawSelect } from '../console/drawSelect.ts';
import { signInAddress } from '../console/signIn/address.ts';
import { type Html, html } from '../web/html.ts';
import { texts } from './texts.ts';

const words = texts.filters;

/** The filters of a page as a form that only changes the address. */
export const drawScopeForm = (path: string, scope: Scope, association: Association): Html => {
  const chosen = scopeQuery(scope);
  const choices = scopeChoices(association);
  const select = (part: ScopePart): Html => {
    const name = scopeParameters[part];
    return drawSelect({
      id: name,
      name,
      label: words[part],
      chosen: chosen[name] ?? '',
      choices: [['', words.all], ...choices[part]],
    });
  };
  return html`<form class="filters" method="get" action="${path}" aria-label="${words.title}">
${select('programme')}${select('territory')}${select('funder')}${select('advisor')}<p class="act"><button>${words.apply}</button> <a href="${path}">${words.clear}</a></p>
</form>`;
};

/** What is counted in the scope and what is not; nothing where it is the whole. */
export const drawScope = (scope: Scope, { vocabularies }: Association): Html | undefined => {
  const said = sayScope(scope, vocabularies);
  return said === undefined
    ? undefined
    : html`<p class="scope"><strong>${typeset(said)}</strong></p>
${sayLeftOut(scope).map((sentence) => html`<p class="hint">${typeset(sentence)}</p>`)}`;
};

/** Why numbers are kept back, and to whom is not signed in the way to all of them; nothing where none is. */
export const drawMasked = (path: string, { isTeam, isMasked }: { isTeam: boolean; isMasked: boolean }): Html | false =>
  isMasked &&
  html`<p class="hint">${typeset(texts.masked)}${!isTeam && html` <a href="${signInAddress(path)}">${texts.signIn}</a>`}</p>`;
