import type { Association } from '../../../shared/domain/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import type { Meeting } from './meeting.ts';
import type { Stay } from './stays.ts';

/** A journey as those look at it who act in it. */
export type Seen = {
  journey: Journey;
  now: Instant;
  association: Association;
  /** what its people have in mind for the time in its present stage */
  stay: Stay;
  memory: Memory;
  /** a chance of its own for a matter of this journey, the same whenever it is asked for */
  chance(matter: string): Random;
};

/** What is remembered of a journey beside its records. */
export type Memory = {
  /** the plans that came due, or were never meant */
  came: Set<string>;
  /** the lines that somebody read */
  read: Set<string>;
  /** how many commands were given, for their ids */
  acts: number;
  stays: Map<string, Stay>;
  meetings: Map<string, Meeting>;
  /** a colleague decided to close it, in this stay */
  leaving?: { stayId: string; at: Instant };
  /** what somebody else does just then */
  alongside: Plan[];
};

/** Who acts: a holder, the one in charge or who stands in, or the first of some colleagues who is at work. */
export type Who = 'holder' | 'advisor' | readonly string[];

/** Something that somebody means to do, once: `key` says which. It is decided when it is due; `by` is a colleague's name. */
export type Plan = {
  key: string;
  at: Instant;
  who: Who;
  /** from 0 to 1: how late they come to it */
  late: number;
  command: (at: Instant, by: string) => JourneyCommand | undefined;
};

/** What people mean to do about one subject, in a journey as it is. */
export type Habit = (seen: Seen) => (Plan | undefined)[];

/**
 * Means something once, by a chance of its own: undefined when it came due already. Where `mean` answers nothing it is
 * never meant.
 */
export const once = (
  { memory, chance }: Pick<Seen, 'memory' | 'chance'>,
  key: string,
  mean: (random: Random) => Omit<Plan, 'key' | 'late'> | undefined,
): Plan | undefined => {
  if (memory.came.has(key)) return undefined;
  const random = chance(key);
  const late = random.fraction();
  const plan = mean(random);
  if (plan) return { ...plan, key, late };
  memory.came.add(key);
  return undefined;
};
