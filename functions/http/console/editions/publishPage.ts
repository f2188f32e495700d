import { typeset } from '../../../../shared/domain/typeset.ts';
import { type Html, html } from '../../web/html.ts';
import type { Member } from '../member.ts';
import { mendingAddress } from '../mending/address.ts';
import { teamPage } from '../teamPage.ts';
import { reportsAddress, yearAddress } from './address.ts';
import { texts } from './texts.ts';

const words = texts.confirm;

/** The field with the last edition that the reader saw. */
export const lastSeenField = 'derniere';

type PublishView = {
  member: Member;
  year: number;
  /** the number of the last edition, 0 for none */
  last: number;
  /** how much is to be put right in the records of the year */
  toMend: number;
  /** why it was not done, a sentence each */
  refused?: readonly string[];
};

/** What publishing keeps, what is better put right before, and the button. */
export const publishPage = ({ member, year, last, toMend, refused = [] }: PublishView): Html => {
  const title = words.title(year);
  return teamPage({
    title,
    member,
    here: reportsAddress,
    body: html`<p class="back"><a href="${reportsAddress}">${texts.back}</a></p>
<h1>${title}</h1>
${refused.length > 0 && drawRefused(refused)}
<p>${typeset(last === 0 ? words.first : words.next(last))}</p>
${toMend > 0 && html`<p><a href="${mendingAddress(year)}">${words.toMend(toMend)}</a> ${words.mendFirst}</p>`}
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
