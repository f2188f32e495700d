import { journeyAddress } from '../console/journey/address.ts';
import { cutPage, drawPages } from '../console/paging.ts';
import { type Html, html } from '../web/html.ts';
import type { RecordLine } from './recordLine.ts';

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
  const { shown, ...page } = cutPage(ids.toSorted(), asked, linesOnPage);
  return html`<section class="report"><h2>${title}</h2>
<ul class="records">
${shown.map((id) => drawLine(lineOf(id), id))}</ul>
${drawPages(page, (to, rel, label) => html`<a href="${addressOfPage(to)}" rel="${rel}">${label}</a>`)}</section>
`;
};

const drawLine = ({ says, journeys }: RecordLine, id: string): Html => {
  const links = journeys.map(
    ({ id, title }) => html` <a href="${journeyAddress(id)}">${title === undefined ? id : `${id}, ${title}`}</a>`,
  );
  return html`<li>${says || (links.length === 0 && id)}${links}</li>
`;
};
