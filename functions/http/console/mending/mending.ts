import { toDay } from '../../../../shared/domain/paris.ts';
import { findMending } from '../../../../shared/report/mending/findMending.ts';
import { whoMends } from '../../../../shared/report/mending/whoMends.ts';
import { readYear } from '../../../../shared/report/readYear.ts';
import { stores } from '../../../runtime/stores.ts';
import { type Answer, page } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { refusal } from '../refusal.ts';
import { type MendingShown, mendingPage } from './mendingPage.ts';

/** What has to be put right before the report of a year is published; with `?pour=moi` what this colleague can. */
export const showMending = async (member: Member): Promise<Answer> => {
  const { records, association } = stores();
  const { pathParameters, queryStringParameters } = member.request;
  const today = toDay(member.now);
  const year = readYear(pathParameters.year ?? '', today);
  if (year === undefined) return refusal('unknownYear');
  const own = queryStringParameters.pour === 'moi';
  const found = findMending(await records.everything(), year, association.vocabularies, today);
  const shown = found.flatMap((mending): MendingShown[] => {
    const faults = mending.faults
      .map((fault) => ({ ...fault, by: whoMends(mending, fault, association, today).map(({ name }) => name) }))
      .filter(({ by }) => !own || by.includes(member.staff.name));
    return faults.length === 0 ? [] : [{ ...mending, faults }];
  });
  return page(200, mendingPage({ member, year, own, shown }));
};
