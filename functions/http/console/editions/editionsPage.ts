import type { EditionHead } from '../../../../shared/store/editionStore.ts';
import { type Html, html } from '../../web/html.ts';
import type { Member } from '../member.ts';
import { teamPage } from '../teamPage.ts';
import { editionAddress, reportsAddress, yearAddress } from './address.ts';
import { texts } from './texts.ts';

type EditionsView = {
  member: Member;
  /** the years that are over, the latest first */
  years: readonly { year: number; editions: readonly EditionHead[] }[];
  mayPublish: boolean;
};

/** The years with what was published of each. */
export const editionsPage = ({ member, years, mayPublish }: EditionsView): Html =>
  teamPage({
    title: texts.title,
    member,
    here: reportsAddress,
    wide: true,
    body: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${years.length === 0 ? html`<p>${texts.none}</p>` : html`<ul class="years">${years.map((one) => drawYear(one, mayPublish))}</ul>`}`,
  });

const drawYear = ({ year, editions }: EditionsView['years'][number], mayPublish: boolean): Html => html`<li>
<h2>${texts.report(year)}</h2>
${editions.length === 0 ? html`<p class="hint">${texts.notPublished}</p>` : html`<ul>${editions.map(drawEdition)}</ul>`}
${mayPublish && html`<p><a href="${yearAddress(year)}">${editions.length === 0 ? texts.publish(year) : texts.publishAgain(year)}</a></p>`}
</li>
`;

const drawEdition = ({ year, number, publishedAt, by, digest }: EditionHead): Html =>
  html`<li><a href="${editionAddress(year, number)}">${texts.edition(number)}</a><br>
<span class="hint">${texts.published(publishedAt, by)}<br>${texts.digest} <span class="digest">${digest.slice(0, 16)}…</span></span></li>
`;
