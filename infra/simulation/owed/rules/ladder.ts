import type { Instant } from '../../../../shared/domain/time.ts';
import type { Day } from '../days.ts';
import type { Reader } from '../readers.ts';
import type { Setting } from '../setting.ts';
import type { Standing, Stay } from '../standing.ts';

/** One time at which something is brought up, from `moment` on. `repeats`: and again and again after it. */
export type Rung = { due: Day; reader: Reader; moment: Instant; repeats?: true };

/** One reason to bring something up, with the times at which it is, the earliest first, whatever was brought up before. */
export type Ladder = { reason: string; rungs: Rung[] };

/** The last time that something was brought up: for which due day, and on which day. */
export type Raised = { due: Day; on: Day };

/** What a rule looks at. `open` is the stay that goes on. */
export type Situation = {
  standing: Standing;
  open: Stay | undefined;
  contact: Day;
  setting: Setting;
  raised: ReadonlyMap<string, Raised>;
};

export type Rule = (situation: Situation) => Ladder[];

export const nothing: Ladder[] = [];

/** Brought up in the morning of that day, or of the next one on which the team works. */
export const onMorning = (due: Day, reader: Reader, { morning }: Setting): Rung => ({
  due,
  reader,
  moment: morning(due),
});

/** And again and again after it. */
export const onMornings = (due: Day, reader: Reader, setting: Setting): Rung => ({
  ...onMorning(due, reader, setting),
  repeats: true,
});
