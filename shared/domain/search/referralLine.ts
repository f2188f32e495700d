import type { ReferralOutcome } from '../codeLists.ts';
import type { LocalDateTime, PlainDate } from '../time.ts';
import { chooseDay } from './chooseDay.ts';
import type { Correction } from './corrections.ts';
import { readDays } from './dateWords.ts';
import { type Doubts, doubts } from './doubts.ts';
import type { Line } from './line.ts';
import type { Names } from './names.ts';
import { openLine } from './openLine.ts';
import type { Holder } from './readHolder.ts';
import { type ReadPartners, readPartners, readReferrals } from './referralWords.ts';

/** A referral as somebody wrote it in one line, `Amina Benali BGE et ADIE pour un microcrédit`. */
export type ReferralLine = {
  holder?: Holder;
  others: Holder[];
  /** whom the holder is to be chosen from */
  likely: Holder[];
  date?: PlainDate;
  partnerIds: string[];
  purpose?: string;
  /** what became of an earlier one */
  outcome?: ReferralOutcome;
  doubts: Doubts<'holder' | 'date' | 'partnerIds'>;
  corrections: Correction[];
  unread: string[];
};

const outcomeWords: readonly (readonly [ReferralOutcome, string])[] = [
  ['noFollowUp', 'sans suite|pas de suite|sans nouvelles?'],
  ['refused', '(?:a )?refusee?'],
  ['engaged', '(?:est )?engagee?'],
  ['waiting', 'en attente'],
];

const reason = /^(?:pour|objet|motif|afin)\W*$/i;

/** Reads a line of `/orientation`. `now` is Paris time; a referral is made by today. */
export const readReferralLine = (text: string, now: LocalDateTime, names: Names): ReferralLine => {
  const today = now.slice(0, 10);
  const { line, readHolder, leave } = openLine(text, names);
  const [purpose] = line.find('(?:pour|objet|motif|afin)[ :].*');
  if (purpose) line.cutSpan(purpose);
  const named = readDays(line, today);
  const partners = readAnyPartners(line, names);
  const [outcome, ...otherOutcomes] = outcomeWords.flatMap(([code, pattern]) => line.cutAll(pattern, () => code));
  const day = chooseDay(named, today, 'past');
  const who = readHolder();
  const isAhead = day.date !== undefined && day.date > today;
  const open = {
    holder: who.doubt,
    date: day.doubt ?? (isAhead ? doubts.referredInFuture() : undefined),
    partnerIds: partners.doubt,
  };
  const { unread, corrections } = leave(who);
  const why = purpose?.words
    .split(/\s+/)
    .filter((word, at) => at > 0 || !reason.test(word))
    .join(' ');
  return {
    ...(who.holder && { holder: who.holder }),
    others: who.others,
    likely: who.likely,
    ...(day.date !== undefined && { date: day.date }),
    partnerIds: partners.partnerIds,
    ...(why && { purpose: why }),
    ...(outcome && otherOutcomes.length === 0 && { outcome }),
    doubts: Object.fromEntries(Object.entries(open).filter(([, doubt]) => doubt !== undefined)),
    corrections: [...corrections, ...partners.corrections],
    unread,
  };
};

/** The partners after « orientée », or, as the command says it already, those that stand anywhere in the line. */
const readAnyPartners = (line: Line, { partners }: Names): ReadPartners => {
  const said = readReferrals(line, partners);
  if (said.partnerIds.length > 0 || said.doubt !== undefined) return said;
  const words = line.words();
  const first = words.findIndex((_, at) => partners.startOf(words.slice(at), true) !== undefined);
  return first < 0 ? { partnerIds: [], corrections: [] } : readPartners(line, partners, words.slice(first));
};
