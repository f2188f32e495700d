import { type Html, html } from '../web/html.ts';
import { texts } from './texts.ts';

/** One page of a list: which, and of how many. */
export type ListPage = { at: number; pages: number };

/** What is on the page that is asked for, as the address writes it; where there is none such, on the nearest. */
export const cutPage = <Row>(
  rows: readonly Row[],
  asked: string | undefined,
  rowsOnPage: number,
): ListPage & { shown: readonly Row[] } => {
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const at = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
  return { at, pages, shown: rows.slice((at - 1) * rowsOnPage, at * rowsOnPage) };
};

/** The ways to the pages before and after, as `wayTo` draws each; nothing where all is on one page. */
export const drawPages = (
  { at, pages }: ListPage,
  wayTo: (page: number, rel: 'prev' | 'next', label: string) => Html,
): Html | false =>
  pages > 1 &&
  html`<nav class="pages" aria-label="${texts.pages}">
${at > 1 && wayTo(at - 1, 'prev', texts.previousPage)}
<span>${texts.pageOf(at, pages)}</span>
${at < pages && wayTo(at + 1, 'next', texts.nextPage)}
</nav>`;
