import { type Day, dayText } from './days.ts';
import type { Ladder, Raised, Rung, Situation } from './rules/ladder.ts';
import { rules } from './rules/rules.ts';
import type { Setting } from './setting.ts';
import { contactOf, openStayOf, type Standing } from './standing.ts';

/** Something that is to be brought up once, from `moment` on. */
export type Line = Rung & { reason: string };

/** `rule/subject/due`, as messages call it. */
export const lineId = ({ reason, due }: Pick<Line, 'reason' | 'due'>): string => `${reason}/${dayText(due)}`;

/** What is to be brought up in a journey from now on if nothing more happens in it; of each reason the earliest first. */
export const planOf = (standing: Standing, raised: ReadonlyMap<string, Raised>, setting: Setting): Line[] => {
  const open = openStayOf(standing);
  const situation: Situation = { standing, raised, setting, open, contact: contactOf(standing, open) };
  const lines: Line[] = [];
  for (const rule of rules) for (const ladder of rule(situation)) addLines(lines, ladder, situation);
  return lines;
};

const addLines = (lines: Line[], { reason, rungs }: Ladder, { standing, raised, setting }: Situation): void => {
  const until = standing.putOff.get(reason);
  const after = Math.max(raised.get(reason)?.due ?? -1, standing.done.get(reason) ?? -1);
  for (const rung of until === undefined ? rungs : putOff(rungs, until, setting))
    if (rung.due > after) lines.push({ ...rung, reason });
};

/** Nothing before that day, which brings up the last of what would have come until then. */
const putOff = (rungs: Rung[], until: Day, { morning }: Setting): Rung[] => {
  const last = rungs.findLast(({ due }) => due <= until);
  const later = rungs.filter(({ due }) => due > until);
  return last ? [{ ...last, due: until, moment: morning(until) }, ...later] : later;
};
