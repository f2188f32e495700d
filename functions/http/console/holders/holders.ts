import { toDay } from '../../../../shared/domain/paris.ts';
import { stores } from '../../../runtime/stores.ts';
import { type Answer, page } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { readFilters } from './filters.ts';
import { findHolders } from './findHolders.ts';
import { holdersPage } from './holdersPage.ts';

const rowsOnPage = 25;

/** The holders, filtered by the address, page by page. */
export const showHolders = async (member: Member): Promise<Answer> => {
  const { journeys, records, association } = stores();
  const { page: asked, ...query } = member.request.queryStringParameters;
  const filters = readFilters(query);
  const [all, people] = await Promise.all([journeys.all(), records.people()]);
  const rows = findHolders(all, people, filters, toDay(member.now));
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const at = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
  const shown = rows.slice((at - 1) * rowsOnPage, at * rowsOnPage);
  return page(200, holdersPage({ member, association, filters, shown, found: rows.length, at, pages }));
};
