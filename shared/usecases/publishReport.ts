import type { Association } from '../domain/association.ts';
import { isDirection } from '../domain/colleagues.ts';
import type { Actor } from '../domain/journey/events.ts';
import { toDay } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { canonicalText } from '../report/edition/canonicalText.ts';
import { type Correction, compareFigures, saySame } from '../report/edition/compareFigures.ts';
import { type Edition, type ReportContent, reportContent } from '../report/edition/edition.ts';
import type { EditionHead } from '../store/editionStore.ts';
import type { Stores } from './jalon.ts';
import { publishingTexts as words } from './publishingTexts.ts';
import { editionIn } from './readEdition.ts';
import { reportFacts } from './reportFacts.ts';

type Asked = {
  year: number;
  /** the team's texts by file */
  texts: ReadonlyMap<string, string>;
  /** the last edition that the publisher knows of, 0 for none; when another one came since, nothing is published */
  after?: number;
};

/** The edition, and what it corrects in the one before; or why not, a French sentence each. */
type Published = { head: EditionHead; corrections: Correction[] } | { refused: readonly string[] };

/**
 * Publishes the report of a year that is over: its figures, its document and which records they rest on are kept for ever,
 * under a digest. Published again it is another edition, and those before stay. Whoever works at the machine itself has
 * the whole store in their hands, so there the name of a colleague is not asked for.
 */
export const publishReport = async (
  stores: Pick<Stores, 'association' | 'records' | 'editions'>,
  { year, texts, after }: Asked,
  { by, at }: { by: Actor; at: Instant },
): Promise<Published> => {
  const { association, editions } = stores;
  if (!mayPublish(association, by)) return { refused: [words.onlyDirection] };
  if (toDay(at) <= `${year}-12-31`) return { refused: [words.yearGoesOn(year)] };
  const [known, facts] = await Promise.all([editions.ofYear(year), reportFacts(stores)]);
  const last = known.at(-1);
  if (after !== undefined && after !== (last?.number ?? 0)) return { refused: [words.publishedMeanwhile] };
  const content = reportContent({ ...facts, year, association, texts });
  if ('faults' in content) return { refused: content.faults.map(words.badText) };
  const broken = content.document.checks.filter(({ holds }) => !holds);
  if (broken.length > 0) return { refused: broken.map(words.checkFails) };
  if (!content.figures.some(restsOnRecords)) return { refused: [words.noRecords(year)] };
  const before = last && (await editionIn(editions, last));
  if (last && before && saysSame(before, content))
    return { refused: [words.nothingChanged(last.number, toDay(last.publishedAt))] };
  const number = (last?.number ?? 0) + 1;
  const edition: Edition = { format: 1, ...content, number, publishedAt: at, by };
  const head = await editions.publish({ year, number, publishedAt: at, by }, canonicalText(edition));
  if (!head) return { refused: [words.publishedMeanwhile] };
  return { head, corrections: before ? compareFigures(before.figures, content.figures) : [] };
};

/** The places of the association are there in any year. */
const restsOnRecords = ({ counts, counted }: ReportContent['figures'][number]): boolean =>
  counts !== 'places' && counted.length > 0;

const saysSame = (before: ReportContent, after: ReportContent): boolean =>
  saySame(before.figures, after.figures) && canonicalText(before.document) === canonicalText(after.document);

const mayPublish = (association: Pick<Association, 'team'>, by: Actor): boolean =>
  by.kind === 'operator' || (by.kind === 'staff' && isDirection(association, by.name));
