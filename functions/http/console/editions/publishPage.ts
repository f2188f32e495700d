import { type Html, html, typeset } from '../../web/html.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { reportsAddress, yearAddress } from './address.ts';
import { texts } from './texts.ts';

const words = texts.confirm;

/** The field with the last edition that the reader saw. */
export const lastSeenField = 'derniere';

/** What publishing keeps, and the button; `refused` says why it was not done, a sentence each. */
export const publishPage = (view: {
  member: Member;
  year: number;
  last: number;
  refused?: readonly string[];
}): Html => {
  const { member, year, last, refused = [] } = view;
  const title = words.title(year);
  return teamPage({
    title,
    member,
    here: reportsAddress,
    body: html`<p class="back"><a href="${reportsAddress}">${texts.back}</a></p>
<h1>${title}</h1>
${refused.length > 0 && drawRefused(refused)}
<p>${typeset(last === 0 ? words.first : words.next(last))}</p>
<p>${typeset(words.kept)}</p>
<ul>${words.keeps.map((kept) => html`<li>${typeset(kept)}</li>`)}</ul>
<p>${words.never}</p>
<form method="post" action="${yearAddress(year)}"><input type="hidden" name="${lastSeenField}" value="${last}"><button>${words.button(year)}</button></form>`,
  });
};

const drawRefused = (refused: readonly string[]): Html => html`<div class="refused" role="alert">
<p><strong>${words.refused}</strong></p>
<ul>${refused.map((sentence) => html`<li>${typeset(sentence)}</li>`)}</ul>
</div>`;
