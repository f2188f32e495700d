import { journeyAddress } from '../console/journey/address.ts';
import { type Html, html } from '../web/html.ts';
import type { RecordLine } from './recordLine.ts';
import { texts } from './texts.ts';

const linesOnPage = 100;

type Listed = {
  title: string;
  ids: readonly string[];
  lineOf: (id: string) => RecordLine;
  /** the page that is asked for, as the address writes it */
  asked: string | undefined;
  addressOfPage: (page: number) => string;
};

/** The records of a figure, a hundred a page; nothing where there are none. */
export const drawRecordList = ({ title, ids, lineOf, asked, addressOfPage }: Listed): Html | undefined => {
  if (ids.length === 0) return undefined;
  const pages = Math.ceil(ids.length / linesOnPage);
  const at = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
  const shown = ids.toSorted().slice((at - 1) * linesOnPage, at * linesOnPage);
  return html`<section class="report"><h2>${title}</h2>
<ul class="records">
${shown.map((id) => drawLine(lineOf(id), id))}</ul>
${pages > 1 && drawPages(at, pages, addressOfPage)}</section>
`;
};

const drawLine = ({ says, journeys }: RecordLine, id: string): Html => {
  const links = journeys.map(
    ({ id, title }) => html` <a href="${journeyAddress(id)}">${title === undefined ? id : `${id}, ${title}`}</a>`,
  );
  return html`<li>${says || (links.length === 0 && id)}${links}</li>
`;
};

const drawPages = (at: number, pages: number, addressOfPage: (page: number) => string): Html => {
  const { figure: words } = texts;
  return html`<nav aria-label="${words.pages}">
${at > 1 && html`<a href="${addressOfPage(at - 1)}" rel="prev">${words.previousPage}</a>`}
<span>${words.pageOf(at, pages)}</span>
${at < pages && html`<a href="${addressOfPage(at + 1)}" rel="next">${words.nextPage}</a>`}
</nav>
`;
};
