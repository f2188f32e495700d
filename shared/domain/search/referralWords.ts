import type { Partner } from '../records.ts';
import type { Correction } from './corrections.ts';
import { doubts } from './doubts.ts';
import type { Line, Word } from './line.ts';
import type { WholeNames } from './wholeNames.ts';
import { isSmall } from './words.ts';

const referred = '(?:re)?(?:orientee?|orientes|orientees|orientations?)';
/** Not, not yet, not this time, or not by us. */
const not = '(?:pas|non|sans|jamais|deja|sera|serait|etre|bientot|refusee?)';
const notReferred = `(?:${not}(?: une| etre| [ld]['’])? ?${referred}|(?:a |pour |d['’]?|l['’])?orienter|${referred} par)`;

/** Between two partners. */
const joining = new Set(['et', 'puis', 'plus', 'ainsi', 'que']);

export type ReadPartners = { partnerIds: string[]; corrections: Correction[]; doubt?: string };

const nobody: ReadPartners = { partnerIds: [], corrections: [] };

/** To whom somebody was sent: the partners after « orientée », as many as follow. */
export const readReferrals = (line: Line, partners: WholeNames<Partner>): ReadPartners => {
  const wordsFrom = (start: number): Word[] => line.words().filter(({ from }) => from >= start);
  const [open] = line.find(notReferred);
  if (open) {
    line.keepSpan(open);
    const name = partners.startOf(withoutSmall(wordsFrom(open.to)), true);
    if (name) line.keepSpan(name);
    // « orientée par la mission locale »: where somebody comes from is on the sheet of the request.
    return { ...nobody, ...(!/par$/i.test(open.words) && { doubt: doubts.notReferred(open.words) }) };
  }
  const [start] = line.find(`${referred}(?: vers)?`);
  if (!start) return nobody;
  line.cutSpan(start);
  return readPartners(line, partners, wordsFrom(start.to));
};

/** The partners with which these words begin, joined by « et », « puis » or a sign. */
export const readPartners = (line: Line, partners: WholeNames<Partner>, words: readonly Word[]): ReadPartners => {
  const partnerIds: string[] = [];
  const corrections: Correction[] = [];
  let rest = words;
  for (;;) {
    const next = withoutSmall(rest);
    const joined = rest.slice(0, rest.length - next.length).some(({ text }) => joining.has(text));
    const name = partners.startOf(next, true);
    if (!name)
      return {
        partnerIds,
        corrections,
        ...((joined || partnerIds.length === 0) && { doubt: toWhom(line, partners, next) }),
      };
    const [one, ...others] = name.items;
    if (!one || others.length > 0) {
      line.keepSpan(name);
      return { partnerIds, corrections, doubt: doubts.whichPartner(name.items.map(({ name }) => name)) };
    }
    line.cutSpan(name);
    if (!name.exact) corrections.push({ typed: name.typed, meant: one.name });
    if (!partnerIds.includes(one.id)) partnerIds.push(one.id);
    rest = rest.filter(({ from }) => from >= name.to);
  }
};

/** From the first word on that can begin a name. */
const withoutSmall = (words: readonly Word[]): readonly Word[] => {
  const start = words.findIndex(({ text }) => !isSmall(text) && !joining.has(text));
  return start < 0 ? [] : words.slice(start);
};

/** Why the next words are no partner: several bear such a name, or nobody. */
const toWhom = (line: Line, partners: WholeNames<Partner>, [first, ...rest]: readonly Word[]): string => {
  if (!first) return doubts.toWhom();
  const [second] = withoutSmall(rest);
  const like = partners.withAll(second ? [first.text, second.text] : [first.text]);
  if (like.length === 0) return doubts.unknownPartner(first.typed);
  line.keepSpan({ from: first.from, to: second?.to ?? first.to });
  return doubts.whichPartner(like.map(({ name }) => name));
};
