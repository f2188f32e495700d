import type { Random } from '../random.ts';
import { chosen } from './choices.ts';
import type { Seen } from './seen.ts';
import { between, day, minute } from './spans.ts';

/** How long after they last had to do with one another the next appointment is made, and how far ahead it is; in milliseconds. */
type Gap = { delay: number | undefined; ahead: number };

export const gapBefore = (seen: Seen, random: Random): Gap =>
  seen.journey.stage === 'intake' ? firstGap(seen, random) : laterGap(seen, random);

/** Some first appointments are forgotten until the follow-up asks. */
const firstGap = ({ journey }: Seen, random: Random): Gap => {
  const made = journey.appointments.length > 0 ? 'anew' : chosen(random, { soon: 74, late: 13, whenAsked: 13 });
  const delay = {
    anew: between(random, day, 12 * day),
    soon: between(random, day / 10, 4 * day),
    late: between(random, 15 * day, 35 * day),
    whenAsked: undefined,
  }[made];
  return { delay, ahead: anyAhead(random) };
};

/** Mostly the next one is made on leaving, or a month before, sometimes only long after. */
const laterGap = ({ stay: { pace } }: Seen, random: Random): Gap => {
  const made = chosen(random, { onLeaving: 50, later: 42, longAfter: 8 });
  const ahead = anyAhead(random);
  return {
    onLeaving: {
      delay: between(random, minute, 2 * day) + Math.max(0, pace - 40 * day),
      ahead: Math.min(pace, 30 * day),
    },
    later: { delay: between(random, pace * 0.4, pace), ahead },
    longAfter: { delay: between(random, 60 * day, 220 * day), ahead },
  }[made];
};

/** Half a day to thirty days. */
const anyAhead = (random: Random): number => {
  const ahead = chosen(random, { atOnce: 14, soon: 53, later: 33 });
  const [from, to] = ({ atOnce: [0.5, 2], soon: [2, 10], later: [10, 30] } as const)[ahead];
  return between(random, from * day, to * day);
};
