import { toDay } from '../../../../shared/domain/paris.ts';
import { stores } from '../../../runtime/stores.ts';
import { acting } from '../../web/acting.ts';
import { type Answer, page } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { cutPage } from '../paging.ts';
import { refuseForm } from '../refusal.ts';
import { readFilters } from './filters.ts';
import { findHolders } from './findHolders.ts';
import { holdersPage } from './holdersPage.ts';
import { readText } from './searchForm.ts';

const rowsOnPage = 25;

/** The holders, filtered by the address and a text, page by page. */
export const showHolders = async (member: Member, text = ''): Promise<Answer> => {
  const { journeys, records, association } = stores();
  const { page: asked, ...query } = member.request.queryStringParameters;
  const filters = readFilters(query);
  const [all, people] = await Promise.all([journeys.all(), records.people()]);
  const rows = findHolders({ journeys: all, people, filters, association, text, today: toDay(member.now) });
  const cut = cutPage(rows, asked, rowsOnPage);
  return page(200, holdersPage({ member, association, filters, text, found: rows.length, ...cut }));
};

/** The same with the text that somebody searches, which is in the form and in no address: it may name a holder. */
export const searchHolders = async (member: Member): Promise<Answer> =>
  acting((_, form) => showHolders(member, readText(form)), refuseForm)(member.request);
