import type { Trace } from '../trace.ts';
import type { Bounds } from './bounds.ts';
import { dayText, weekdayOf } from './days.ts';
import { always, type Hours } from './hours.ts';
import { clockText, dayAt, instantAt, minutesOf } from './parisTime.ts';
import { type Regime, regimeAt } from './setting.ts';
import type { Sorted } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

const quarterPastNine = minutesOf('09:15');
const monday = 1;

/**
 * The posts of which there is one: a card for each request, a round-up a week. What is found is taken out of `sorted`: what
 * is left there in the end answers nothing.
 */
export const checkSinglePosts = (
  trace: Trace,
  { posts }: Sorted,
  regimes: readonly Regime[],
  bounds: Bounds,
  verdict: Verdict,
): void => {
  const expected = [...cardsOf(trace), ...roundUpsOf(trace, regimes)];
  for (const { id, owedAt, hours, journeyId } of expected) {
    const way = { channels: ['slack'], timed: false, hours } as const;
    const about = journeyId === undefined ? {} : { journeyId };
    const [arrival] = posts.get(id) ?? [];
    const wrong = (kind: Violation['kind'], at: number, said: string): void => {
      verdict.violations.push({
        kind,
        ...about,
        at,
        message: id,
        said: `${id}, owed since ${clockText(owedAt)}, ${said}.`,
      });
    };
    posts.delete(id);
    if (!arrival) {
      const until = bounds.deadline(owedAt, way);
      if (until >= trace.to) continue;
      verdict.obligations += 1;
      wrong('lost', until, 'never came');
    } else if (arrival.at < owedAt) wrong('early', arrival.at, `came at ${clockText(arrival.at)} already`);
    else if (bounds.came(owedAt, arrival.at, way) === 'late')
      wrong('late', arrival.at, `came at ${clockText(arrival.at)}`);
    if (arrival && arrival.to !== 'team') wrong('wrongReader', arrival.at, `came to ${arrival.to}`);
  }
};

type Single = { id: string; owedAt: number; hours: Hours; journeyId?: string };

const cardsOf = ({ lives }: Trace): Single[] =>
  lives.flatMap(({ journeyId, events }) => {
    const received = events.find(({ type }) => type === 'IntakeReceived');
    return received ? [{ id: `intakeCard/${journeyId}`, owedAt: received.at, hours: always, journeyId }] : [];
  });

const roundUpsOf = ({ from, to }: Trace, regimes: readonly Regime[]): Single[] => {
  const found: Single[] = [];
  for (let day = dayAt(from); day <= dayAt(to); day += 1) {
    const at = instantAt(day, quarterPastNine);
    if (weekdayOf(day) !== monday || at < from || at > to) continue;
    const hours = regimeAt(regimes, at).setting.teamHours;
    found.push({ id: `roundUp/${dayText(day)}`, owedAt: hours.next(at), hours });
  }
  return found;
};
