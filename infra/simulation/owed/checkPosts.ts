import type { Arrival, Trace } from '../trace.ts';
import { overrun } from './bounds.ts';
import { clockText } from './parisTime.ts';
import { type Regime, regimeAt } from './setting.ts';
import { digestPartsOf } from './sortArrivals.ts';
import type { Verdict, Violation } from './verdict.ts';

/** Each post by itself: none comes twice or at night, no digest is empty, none goes to somebody else. */
export const checkPosts = (trace: Trace, regimes: readonly Regime[], { violations }: Verdict): void => {
  const posted = new Set<string>();
  const wrong = (kind: Violation['kind'], { id, at }: Arrival, said: string): void => {
    violations.push({ kind, at, message: id, said: `${clockText(at)}: ${id} ${said}.` });
  };
  for (const arrival of trace.arrivals) {
    const { id, at, to, channel } = arrival;
    const { setting, also = setting } = regimeAt(regimes, at);
    if (channel !== 'slack') {
      const isOpen = setting.holderHours.isOpen(at, overrun) || also.holderHours.isOpen(at, overrun);
      if (!isOpen && !id.startsWith('acknowledgement')) wrong('night', arrival, `reached ${to} at night`);
      continue;
    }
    const of = digestPartsOf(id);
    if (of && of.reader !== to) wrong('wrongReader', arrival, `came to ${to}`);
    if (arrival.rewritten) continue;
    if (posted.has(id)) wrong('twice', arrival, `was posted once more to ${to}`);
    posted.add(id);
    const isOpen = setting.teamHours.isOpen(at, overrun) || also.teamHours.isOpen(at, overrun);
    if (!isOpen && !id.startsWith('intakeCard/'))
      wrong('night', arrival, `was posted to ${to} outside of working hours`);
    if (of && arrival.open.length === 0) wrong('unowed', arrival, `was posted to ${to} with nothing in it`);
  }
};
