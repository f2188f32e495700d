import { isDirection } from '../../../../shared/domain/colleagues.ts';
import { toDay } from '../../../../shared/domain/paris.ts';
import { readEditionNumber } from '../../../../shared/report/edition/readEditionNumber.ts';
import { findMending } from '../../../../shared/report/mending/findMending.ts';
import { readYear } from '../../../../shared/report/readYear.ts';
import { everySection } from '../../../../shared/report/registry.ts';
import { readEdition } from '../../../../shared/usecases/readEdition.ts';
import { type Moment, whyChanged } from '../../../../shared/usecases/whyChanged.ts';
import { stores } from '../../../runtime/stores.ts';
import { acting } from '../../web/acting.ts';
import { type Answer, page, seeOther } from '../../web/answers.ts';
import type { Member } from '../member.ts';
import { refusal, refuseForm } from '../refusal.ts';
import { editionAddress } from './address.ts';
import { editionPage } from './editionPage.ts';
import { editionsPage } from './editionsPage.ts';
import { lastSeenField, publishPage } from './publishPage.ts';
import { texts } from './texts.ts';

/** The years that are over, with what was published of each. */
export const showEditions = async (member: Member): Promise<Answer> => {
  const { editions, records, association } = stores();
  const [published, { episodes }] = await Promise.all([editions.all(), records.everything()]);
  const thisYear = Number(toDay(member.now).slice(0, 4));
  const begun = episodes.map(({ start }) => Number(start.slice(0, 4)));
  const first = [...begun, ...published.map(({ year }) => year)].reduce((a, b) => Math.min(a, b), thisYear);
  const years = Array.from({ length: thisYear - first }, (_, back) => thisYear - 1 - back).map((year) => ({
    year,
    editions: published.filter((edition) => edition.year === year),
  }));
  return page(200, editionsPage({ member, years, mayPublish: isDirection(association, member.staff.name) }));
};

/** What publishing a year keeps, before anything is kept. */
export const askToPublish = async (member: Member): Promise<Answer> => {
  const year = yearIn(member);
  if (year === undefined) return refusal('unknownReport');
  return page(200, publishPage({ member, year, ...(await stateOf(member, year)) }));
};

/** Publishes it, unless somebody did since the page was read: pressing twice makes one edition. */
export const publishYear = async (member: Member): Promise<Answer> =>
  acting(async (_, form) => {
    const year = yearIn(member);
    if (year === undefined) return refusal('unknownReport');
    const seen = form.get(lastSeenField)?.[0] ?? '';
    const refuse = async (status: number, refused: readonly string[]): Promise<Answer> =>
      page(status, publishPage({ member, year, ...(await stateOf(member, year)), refused }));
    if (!/^\d{1,6}$/.test(seen)) return refuse(400, [texts.confirm.incomplete]);
    // The document and its texts are a good part of what this function is made of, and are asked for once a year.
    const { publishHere } = await import('./publishHere.ts');
    const published = await publishHere(member, year, Number(seen));
    if ('refused' in published) return refuse(409, published.refused);
    return seeOther(editionAddress(year, published.head.number));
  }, refuseForm)(member.request);

/** An edition, and what has changed since or in another one. */
export const showEdition = async (member: Member): Promise<Answer> => {
  const [year, number] = [yearIn(member), readEditionNumber(member.request.pathParameters.edition ?? '')];
  const found = year !== undefined && number !== undefined && (await readEdition(stores().editions, year, number));
  if (!found) return refusal('unknownReport');
  const { head, edition } = found;
  const known = await stores().editions.ofYear(head.year);
  const asked = readEditionNumber(member.request.queryStringParameters.avec ?? '');
  const other = known.find((one) => one.number === asked)?.number;
  const to: Moment = other === undefined ? { kind: 'now' } : { kind: 'edition', number: other };
  const told = await whyChanged(stores(), head.year, { from: { kind: 'edition', number: head.number }, to });
  if ('refused' in told) return refusal('unknownReport');
  const sections = everySection(stores().association.vocabularies);
  return page(200, editionPage({ member, head, edition, known, other, corrections: told.corrections, sections }));
};

/** The number of the last edition, 0 for none; and how much of the year's records is to be put right. */
const stateOf = async ({ now }: Member, year: number): Promise<{ last: number; toMend: number }> => {
  const { editions, records, association } = stores();
  const [known, everything] = await Promise.all([editions.ofYear(year), records.everything()]);
  const found = findMending(everything, year, association.vocabularies, toDay(now));
  return { last: known.at(-1)?.number ?? 0, toMend: found.reduce((sum, { faults }) => sum + faults.length, 0) };
};

const yearIn = ({ now, request }: Member): number | undefined =>
  readYear(request.pathParameters.year ?? '', toDay(now));
